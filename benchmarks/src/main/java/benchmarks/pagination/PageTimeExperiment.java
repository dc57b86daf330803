package benchmarks.pagination;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Score;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.comparison.ComparisonReport;
import benchmarks.report.LineChart;
import benchmarks.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Time of a page by its depth. */
public final class PageTimeExperiment implements ComparedExperiment {

    private static final List<Integer> DEPTHS = List.of(10, 1_000, 100_000, 999_002);
    private static final int MOST_ROWS = 1_000_000;
    /** How many the deepest page leaves behind it. */
    private static final int ROWS_AFTER = 998;
    private static final String READ = "readPage";

    @Override
    public String name() {
        return "pagination-time";
    }

    @Override
    public Comparison comparison(Effort effort) {
        int rows = Math.min(2 * effort.largest(), MOST_ROWS);
        return new Comparison(chapter(), name(),
                "A page of 20 rows of a table of %,d, sorted by price and id, on H2 in this process.".formatted(rows),
                PageTimeBenchmark.class, READ, PageQuery.ALL, List.of(),
                new Comparison.Axis("rows before the page",
                        DEPTHS.stream().filter(depth -> depth <= rows - ROWS_AFTER).toList(), List.of(1),
                        Map.of("rows", Integer.toString(rows))));
    }

    @Override
    public Table measure(Effort effort) {
        List<String> depths = DEPTHS.stream().filter(depth -> depth < effort.largest() - Form.LIMIT)
                .map(String::valueOf).toList();
        // In this JVM, so that each table is filled once.
        return new Jmh(effort).here()
                .run(PageTimeBenchmark.class, READ, 1, Map.of("size", depths, "contender",
                        PageQuery.ALL.stream().map(PageQuery::name).toList(), "rows",
                        List.of(Integer.toString(effort.largest()))))
                .table(List.of(String.format(Locale.ROOT, "A page of 20 rows sorted by price and id, four rows to a "
                        + "price, of %,d; size is the number of rows before it. One connection, kept open. H2 in this "
                        + "process, PostgreSQL 17 in another.", effort.largest())));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = PageQuery.ALL.stream()
                .map(query -> Stream.concat(Stream.of(query.engine().toString(), query.form().toString()),
                        DEPTHS.stream().map(depth -> Score.of(results, READ, query.label(), Integer.toString(depth), 1)
                                .toString())).toList())
                .toList();
        Table table = new Table(List.of(), Stream.concat(Stream.of("Microseconds a page", "form"),
                DEPTHS.stream().map(depth -> depth + " rows before")).toList(), rows);
        ComparisonReport report = ComparisonReport.ofKept(comparison(Effort.FULL), results);
        LineChart chart = LineChart.of(report.plot(), "Time of a page of 20 rows",
                "microseconds, a million products, by price and id", "rows before the page", series -> true);
        return Map.of("md", "# Time of a page by its depth\n\n" + results.remarks() + table.markdown()
                + report.ratioSection(), "svg", chart.svg(), "json", report.plot().json());
    }
}
