package benchmarks.queries;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Score;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.comparison.ComparisonReport;
import benchmarks.report.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Rows a second, by how many are sent together. */
public final class InsertExperiment implements ComparedExperiment {

    private static final String INSERT = "insertRows";
    private static final List<Integer> SIZES = List.of(1, 10, 100, 1_000);
    private static final double MICROS = 1e6;

    @Override
    public String name() {
        return "queries-inserts";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(), String.format(Locale.ROOT,
                "%,d rows are inserted into an empty table of PostgreSQL, all or nothing. COPY sends them in one "
                        + "stream, whatever the size.", InsertBenchmark.ROWS),
                InsertBenchmark.class, INSERT, List.of(InsertWay.values()), List.of(),
                Comparison.Axis.ofSizes("rows a call", SIZES));
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort).here().run(InsertBenchmark.class, INSERT, 1, Map.of(
                "contender", Arrays.stream(InsertWay.values()).map(InsertWay::name).toList(),
                "size", SIZES.stream().map(String::valueOf).toList()))
                .table(List.of(String.format(Locale.ROOT, "%,d rows into an empty table, in one transaction on a "
                        + "connection that is opened for it. Size is the number of rows that are sent together, which "
                        + "does not matter to COPY: it sends one stream.", InsertBenchmark.ROWS)));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = Arrays.stream(InsertWay.values()).map(way -> Stream.concat(Stream.of(way.toString()),
                SIZES.stream().map(size -> String.format(Locale.ROOT, "%.0f", InsertBenchmark.ROWS * MICROS
                        / Score.of(results, INSERT, way.toString(), size.toString(), 1).value()))).toList()).toList();
        Table table = new Table(List.of(), Stream.concat(Stream.of("Rows a second"),
                SIZES.stream().map(size -> size + (size == 1 ? " row a call" : " rows a call"))).toList(), rows);
        return Map.of("md", "# Rows a second by how many are sent together\n\n" + results.remarks()
                + table.markdown() + ComparisonReport.ofKept(comparison(Effort.FULL), results).ratioSection());
    }
}
