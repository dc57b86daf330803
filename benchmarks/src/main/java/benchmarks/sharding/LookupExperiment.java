package benchmarks.sharding;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Score;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.comparison.ComparisonReport;
import benchmarks.report.LineChart;
import benchmarks.report.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Time of a look-up by the number of nodes. */
public final class LookupExperiment implements ComparedExperiment {

    private static final List<Integer> SIZES = List.of(10, 100, 1_000);

    @Override
    public String name() {
        return "sharding-lookup";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(),
                "The node of a text of 16 characters. All hash the text with KeyHash first. Guava's consistentHash "
                        + "knows numbers of buckets, and neither names nor weights.",
                LookupBenchmark.class, "locate", PlacementType.timed(), List.of(),
                Comparison.Axis.ofSizes("nodes", SIZES));
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort).run(LookupBenchmark.class, "locate", 1, Map.of("contender",
                        PlacementType.timed().stream().map(PlacementType::name).toList()))
                .table(List.of("The node of a text of 16 characters. All hash it with KeyHash first, which is also "
                                + "shown by itself. HashRing: 100 points a node. Guava: Hashing.consistentHash.",
                        Machine.library("Guava") + "."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = results.distinct("contender").stream()
                .map(scheme -> Stream.concat(Stream.of(scheme),
                        SIZES.stream().map(size -> time(results, scheme, size).toString())).toList())
                .toList();
        Table table = new Table(List.of(), Stream.concat(Stream.of("Nanoseconds a look-up"),
                SIZES.stream().map(size -> size + " nodes")).toList(), rows);
        ComparisonReport report = ComparisonReport.ofKept(comparison(Effort.FULL), results);
        LineChart chart = LineChart.of(report.plot(), "Time of a look-up by the number of nodes",
                "nanoseconds, one thread", "nodes", series -> true);
        return Map.of("md", "# Time of a look-up by the number of nodes\n\n" + results.remarks() + table.markdown()
                + report.ratioSection(), "svg", chart.svg(), "json", report.plot().json());
    }

    private static Score time(Table results, String scheme, int size) {
        return Score.of(results, "locate", scheme, Integer.toString(size), 1);
    }
}
