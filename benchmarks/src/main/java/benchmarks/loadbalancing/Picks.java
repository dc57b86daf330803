package benchmarks.loadbalancing;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Jmh;
import benchmarks.Reading;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Picks a second of each balancer, by threads. */
public final class Picks implements Experiment {

    private static final List<Integer> THREADS = List.of(1, 2);

    @Override
    public String chapter() {
        return "loadbalancing";
    }

    @Override
    public String name() {
        return "load-balancing-throughput";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        Jmh jmh = new Jmh(effort);
        THREADS.forEach(threads -> jmh.run(PickThroughput.class, ".*", threads, Map.of()));
        return jmh.table(List.of(
                "%d servers, all admitted; the threads do nothing but pick. LeastConnections and PeakEwma: a lease "
                        .formatted(PickThroughput.SERVERS) + "that is closed at once.",
                "HealthTracker: admits and then succeeded, for a random server. Router: ten routes of two pools each.",
                "What bounds them: a random server, drawn by each thread for itself; a shared atomic counter, the "
                        + "least that taking turns can cost; System.nanoTime, which PeakEwma and "
                        + "HealthTracker read twice."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = new ArrayList<>();
        results.where("operation", "pick").distinct("contender")
                .forEach(contender -> rows.add(row(results, contender, "pick", contender)));
        rows.add(row(results, "System.nanoTime", "nanoTime", ""));
        Table table = new Table(List.of(),
                List.of("Balancer", "1 thread", "2 threads", "bytes allocated by a pick"), rows);
        return Map.of("md", "# Throughput of balancers\n\nMillion picks a second, all threads together.\n\n"
                + results.remarks() + table.markdown());
    }

    private static List<String> row(Table results, String name, String operation, String contender) {
        return List.of(name, Reading.of(results, operation, contender, "", 1).toString(),
                Reading.of(results, operation, contender, "", 2).toString(),
                results.where("operation", operation).where("contender", contender).where("threads", "1")
                        .column("bytes").get(0));
    }
}
