package benchmarks.capacity;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Score;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.comparison.ComparisonReport;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The kata beside the library, by time. */
public final class HistogramTimeExperiment implements ComparedExperiment {

    private static final String RECORD = "record";
    private static final List<String> OPERATIONS = List.of(RECORD, "quantile");

    @Override
    public String name() {
        return "capacity-time";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(), "A time is recorded, for answers within a hundredth.",
                HistogramBenchmark.class, RECORD, List.of(HistogramType.values()), List.of(),
                Comparison.Axis.ofOneThread());
    }

    @Override
    public Table measure(Effort effort) {
        Jmh jmh = new Jmh(effort);
        OPERATIONS.forEach(operation -> jmh.run(HistogramBenchmark.class, operation, 1, Map.of()));
        return jmh.table(List.of(
                "record: one of 65,536 times, of about a millisecond, and one in a hundred of about a hundred. "
                        + "quantile: within which time 99.9 % of them are.",
                "Percentiles for errors of 1 %. " + Machine.library("HdrHistogram") + " of two digits. Powers of two: "
                        + "a counter for each, with errors of a third."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = OPERATIONS.stream()
                .map(operation -> Score.line(results, List.of(operation), operation, "")).toList();
        List<String> columns = new ArrayList<>(List.of("Nanoseconds an operation"));
        columns.addAll(results.distinct("contender"));
        return Map.of("md", "# Histograms\n\n" + results.remarks() + new Table(List.of(), columns, rows).markdown()
                + ComparisonReport.ofKept(comparison(Effort.FULL), results).ratioSection());
    }
}
