package benchmarks.indexing;

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

/** The kata's tree beside that of H2 and that of the JDK, at the same work. */
public final class SortedMapExperiment implements ComparedExperiment {

    private static final List<Integer> SIZES = List.of(1_000, 1_000_000);
    private static final List<String> OPERATIONS = List.of("find", "replace", "readRange");

    @Override
    public String name() {
        return "indexing-time";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(),
                "One of the keys is found. They were put in no particular order; all three work in memory.",
                SortedMapBenchmark.class, "find", List.of(SortedMapType.values()), List.of(),
                Comparison.Axis.ofSizes("keys", SIZES));
    }

    @Override
    public Table measure(Effort effort) {
        Jmh jmh = new Jmh(effort);
        OPERATIONS.forEach(operation -> jmh.run(SortedMapBenchmark.class, operation, 1, Map.of()));
        return jmh.table(List.of(
                ("find: the value of one of the keys. replace: one of the keys is removed and put again. readRange: "
                        + "the sum of %d values from one of the keys on. Size is the number of keys, which were put in "
                        + "no particular order.").formatted(SortedMapBenchmark.RANGE),
                "BPlusTree: the kata, with pages of %d in memory, each change a new content of its page."
                        .formatted(SortedMapType.ENTRIES_A_PAGE),
                "MVStore: " + Machine.library("H2") + ", without a file; pages of 48, which are copied when they "
                        + "change. TreeMap: of the JDK."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = results.distinct("size").stream().flatMap(size -> OPERATIONS.stream()
                .map(operation -> Score.line(results, List.of(operation, size), operation, size))).toList();
        List<String> columns = new ArrayList<>(List.of("Nanoseconds an operation", "keys"));
        columns.addAll(results.distinct("contender"));
        return Map.of("md", "# Sorted maps\n\n" + results.remarks() + new Table(List.of(), columns, rows).markdown()
                + ComparisonReport.ofKept(comparison(Effort.FULL), results).ratioSection());
    }
}
