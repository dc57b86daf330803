package benchmarks.transactions;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Jmh;
import benchmarks.Score;
import benchmarks.report.Table;
import java.util.List;
import java.util.Map;

/** Optimistic against pessimistic payments, by how often they collide. */
public final class ContentionExperiment implements Experiment {

    private static final List<Integer> THREADS = List.of(1, 2);

    @Override
    public String name() {
        return "transactions-contention";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        Jmh jmh = new Jmh(effort).here();
        THREADS.forEach(threads -> jmh.run(PaymentBenchmark.class, ".*", threads, Map.of()));
        return jmh.table(List.of(
                "H2 2.3.232 in memory at READ COMMITTED; a new connection for each attempt; size is the number of "
                        + "accounts.",
                "pessimistic: the kata's Transfer, which locks both rows. optimistic: reads without a lock, writes "
                        + "what has not changed since, and tries again otherwise."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = results.distinct("size").stream()
                .map(size -> List.of(size, reading(results, "pessimistic", size, 1),
                        reading(results, "optimistic", size, 1), reading(results, "pessimistic", size, 2),
                        reading(results, "optimistic", size, 2)))
                .toList();
        Table table = new Table(List.of(), List.of("Accounts", "pessimistic, 1 thread", "optimistic, 1 thread",
                "pessimistic, 2 threads", "optimistic, 2 threads"), rows);
        return Map.of("md", "# Payments by contention\n\nPayments a second, all threads together.\n\n"
                + results.remarks() + table.markdown());
    }

    private static String reading(Table results, String contender, String size, int threads) {
        return Score.of(results, "pay", contender, size, threads).toString();
    }
}
