package benchmarks.pagination;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.LineChart;
import benchmarks.report.Plot;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.pagination.SortKey;
import testkit.sql.Engine;

/** How many rows a database reads for a page, by its depth and by how it is asked for. */
public final class RowsReadExperiment implements Experiment {

    static final int ROWS = 100_000;
    static final List<Integer> DEPTHS = List.of(10, 100, 1_000, 10_000, 95_002);
    static final Map<String, List<SortKey>> ORDERS = orders();

    private static final String SHOWN = "price and id";

    private static Map<String, List<SortKey>> orders() {
        Map<String, List<SortKey>> orders = new LinkedHashMap<>();
        orders.put(SHOWN, List.of(SortKey.ascending("price"), SortKey.ascending("id")));
        orders.put("price and falling id", List.of(SortKey.ascending("price"), SortKey.descending("id")));
        orders.put("category and id", List.of(SortKey.ascending("category"), SortKey.ascending("id")));
        return orders;
    }

    @Override
    public String name() {
        return "pagination-rows";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            try (Catalog catalog = new Catalog(engine, ROWS)) {
                versions.add(catalog.version());
                ORDERS.forEach((name, order) -> Arrays.stream(Form.values()).filter(form -> form.isRightFor(order))
                        .forEach(form -> rows.add(Stream.concat(Stream.of(engine.toString(), name, form.toString()),
                                DEPTHS.stream().map(depth -> Long.toString(catalog.rowsRead(form, order, depth))))
                                .toList())));
            }
        }
        List<String> columns = new ArrayList<>(List.of("engine", "order", "form"));
        DEPTHS.forEach(depth -> columns.add(title(depth)));
        return new Table(List.of(
                "Rows that a page of 20 rows reads, and one more to see whether there is a next page, by the number of "
                        + "rows before it.",
                String.format(Locale.ROOT, "%,d products, four to a price and 10,000 to a category; indexes on "
                        + "(price, id), (price, id DESC) and (category, id).", ROWS),
                "Counted by EXPLAIN ANALYZE. " + String.join(", ", versions) + "."), columns, rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        String tables = ORDERS.keySet().stream()
                .map(order -> "## Sorted by " + order + "\n\n"
                        + results.where("order", order).without("order").markdown())
                .collect(Collectors.joining("\n"));
        return Map.of("md", "# Rows read for a page\n\n" + results.remarks() + tables,
                "svg", picture(plot(results)).svg(), "json", plot(results).json());
    }

    private static Plot plot(Table results) {
        List<Plot.View> views = ORDERS.keySet().stream().map(order -> {
            Table own = results.where("order", order);
            return new Plot.View(order, DEPTHS.stream().map(RowsReadExperiment::title).toList(), own.rows().stream()
                    .map(row -> new Plot.Series(row.get(2) + ", " + row.get(0),
                            row.subList(3, row.size()).stream().map(Double::valueOf).toList())).toList());
        }).toList();
        return new Plot("rows read", "rows before the page", Plot.Shape.LINES, LineChart.Scale.LOGARITHMIC, views);
    }

    private static LineChart picture(Plot plot) {
        return LineChart.of(plot, "Rows read for a page of 20",
                "sorted by " + SHOWN + ", 100,000 products, four to a price", "rows before the page",
                series -> Form.USUAL.stream().anyMatch(form -> series.startsWith(form + ", ")));
    }

    static String title(int depth) {
        return Integer.toString(depth);
    }
}
