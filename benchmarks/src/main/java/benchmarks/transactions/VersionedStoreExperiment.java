package benchmarks.transactions;

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

/** The kata's store beside that of H2, at the same work. */
public final class VersionedStoreExperiment implements ComparedExperiment {

    private static final List<Integer> THREADS = List.of(1, 2);

    @Override
    public String name() {
        return "transactions-versions";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(),
                "A transaction of some reads and writes of random keys at snapshot isolation, in memory. "
                        + "ConcurrentHashMap has neither versions nor transactions.",
                VersionedStoreBenchmark.class, "transaction", List.of(StoreType.values()), List.of(),
                Comparison.Axis.ofSizes("keys", List.of(1_000, 100_000)));
    }

    @Override
    public Table measure(Effort effort) {
        Jmh jmh = new Jmh(effort);
        THREADS.forEach(threads -> jmh.run(VersionedStoreBenchmark.class, "transaction", threads, Map.of()));
        return jmh.table(List.of(
                ("Transactions of %d reads and %d writes of random keys at snapshot isolation, in memory, tried again "
                        + "when refused; size is the number of keys.").formatted(VersionedStoreBenchmark.READS,
                        VersionedStoreBenchmark.WRITES),
                "MvccStore: the kata; a lock lets one call at a time through. MVStore: " + Machine.library("H2")
                        + "'s TransactionStore; without a file. ConcurrentHashMap: without versions and without "
                        + "transactions."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = new ArrayList<>();
        for (String contender : results.distinct("contender")) {
            List<String> row = new ArrayList<>(List.of(contender));
            for (int threads : THREADS) {
                results.distinct("size").forEach(size -> row.add(
                        Score.of(results, "transaction", contender, size, threads).toString()));
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("Transactions a millisecond"));
        for (int threads : THREADS) {
            results.distinct("size").forEach(size -> columns.add(
                    size + " keys; " + threads + (threads == 1 ? " thread" : " threads")));
        }
        return Map.of("md", "# Transactions on stores that keep versions\n\nAll threads together.\n\n"
                + results.remarks() + new Table(List.of(), columns, rows).markdown()
                + ComparisonReport.ofKept(comparison(Effort.FULL), results).ratioSection());
    }
}
