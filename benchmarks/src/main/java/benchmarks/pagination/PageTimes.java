package benchmarks.pagination;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Jmh;
import benchmarks.Reading;
import benchmarks.report.LineChart;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import testkit.sql.Engine;

/** Time of a page by its depth. */
public final class PageTimes implements Experiment {

    private static final List<Integer> DEPTHS = List.of(10, 1_000, 100_000, 999_002);

    @Override
    public String chapter() {
        return "pagination";
    }

    @Override
    public String name() {
        return "pagination-time";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        List<String> depths = DEPTHS.stream().filter(depth -> depth < effort.largest() - Form.LIMIT)
                .map(String::valueOf).toList();
        // In this JVM, so that each table is filled once.
        return new Jmh(effort).here()
                .run(PageTime.class, "readPage", 1, Map.of("size", depths, "contender", contenders(), "rows",
                        List.of(Integer.toString(effort.largest()))))
                .table(List.of(String.format(Locale.ROOT, "A page of 20 rows sorted by price and id, four rows to a "
                        + "price, of %,d; size is the number of rows before it. One connection, kept open. H2 in this "
                        + "process, PostgreSQL 17 in another.", effort.largest())));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = new ArrayList<>();
        List<LineChart.Line> lines = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            for (Form form : Form.USUAL) {
                List<Reading> times = DEPTHS.stream().map(depth -> Reading.of(results, "readPage",
                        engine.name() + "_" + form.name(), Integer.toString(depth), 1)).toList();
                rows.add(Stream.concat(Stream.of(engine.toString(), form.toString()),
                        times.stream().map(Reading::toString)).toList());
                lines.add(new LineChart.Line(form + ", " + engine, times.stream().map(Reading::score).toList(),
                        lines.size()));
            }
        }
        Table table = new Table(List.of(), Stream.concat(Stream.of("Microseconds a page", "form"),
                DEPTHS.stream().map(depth -> depth + " rows before")).toList(), rows);
        LineChart chart = new LineChart("Time of a page of 20 rows", "microseconds, a million products, by price and id",
                DEPTHS.stream().map(String::valueOf).toList(), "rows before the page", LineChart.Scale.LOGARITHMIC,
                lines);
        return Map.of("md", "# Time of a page by its depth\n\n" + results.remarks() + table.markdown(),
                "svg", chart.svg());
    }

    private static List<String> contenders() {
        return Arrays.stream(Engine.values())
                .flatMap(engine -> Form.USUAL.stream().map(form -> engine.name() + "_" + form.name()))
                .toList();
    }
}
