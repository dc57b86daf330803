package benchmarks.loadbalancing;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Score;
import benchmarks.comparison.Baseline;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Picks a second of each balancer, by threads. */
public final class PickThroughputExperiment implements ComparedExperiment {

    private static final List<Integer> THREADS = List.of(1, 2);
    private static final String PICK = "pick";
    private static final Baseline CLOCK = new Baseline("System.nanoTime", "nanoTime");

    @Override
    public String name() {
        return "load-balancing-throughput";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(), "A pick among ten servers; a lease is closed at once.",
                PickThroughputBenchmark.class, PICK, BalancerType.picking(), List.of(CLOCK),
                Comparison.Axis.ofThreads());
    }

    @Override
    public Table measure(Effort effort) {
        Jmh jmh = new Jmh(effort);
        THREADS.forEach(threads -> jmh.run(PickThroughputBenchmark.class, ".*", threads, Map.of("contender",
                BalancerType.picking().stream().map(BalancerType::name).toList())));
        return jmh.table(List.of(
                "%d servers, all admitted; the threads do nothing but pick. LeastConnections and PeakEwma: a lease "
                        .formatted(PickThroughputBenchmark.SERVERS) + "that is closed at once.",
                "HealthTracker: admits and then succeeded, for a random server. Router: ten routes of two pools each.",
                "What bounds them: a random server, drawn by each thread for itself; a shared atomic counter, the "
                        + "least that taking turns can cost; System.nanoTime, which PeakEwma and "
                        + "HealthTracker read twice."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = new ArrayList<>();
        results.where("operation", PICK).distinct("contender")
                .forEach(contender -> rows.add(row(results, contender, PICK, contender)));
        rows.add(row(results, CLOCK.title(), CLOCK.operation(), ""));
        Table table = new Table(List.of(),
                List.of("Balancer", "1 thread", "2 threads", "bytes allocated by a pick"), rows);
        return Map.of("md", "# Throughput of balancers\n\nMillion picks a second, all threads together.\n\n"
                + results.remarks() + table.markdown());
    }

    private static List<String> row(Table results, String name, String operation, String contender) {
        return List.of(name, Score.of(results, operation, contender, "", 1).toString(),
                Score.of(results, operation, contender, "", 2).toString(),
                results.where("operation", operation).where("contender", contender).where("threads", "1")
                        .column("bytes").get(0));
    }
}
