package benchmarks.capacity;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Results;
import benchmarks.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import katas.capacity.ScalingLaw;

/** What the law of scaling says of the measured throughput of balancers and caches with one thread and with two. */
public final class SecondThreadExperiment implements Experiment {

    @Override
    public String name() {
        return "capacity-threads";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, "load-balancing-throughput.csv", "pick");
        add(rows, "eviction-throughput.csv", "get");
        return new Table(List.of("Computed from the measured throughput of the chapters on load balancing and eviction,"
                + " with one thread and with two.", "The price of the second thread is contention + 2 · coherence, "
                + "which is 2 / speedup - 1. Two points tell no more than this sum; the last two columns say what it "
                + "would mean if all of it were one or the other."),
                List.of("operation", "who", "speedup", "price", "if contention: at most x one",
                        "if coherence: most with threads"), rows);
    }

    private static void add(List<List<String>> rows, String file, String operation) {
        Table measured;
        try {
            measured = Table.parse(Results.ofThisProject().text(file)).where("operation", operation);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (String who : measured.distinct("contender")) {
            Table own = measured.where("contender", who);
            double speedup = own.where("threads", "2").number("score") / own.where("threads", "1").number("score");
            double price = 2 / speedup - 1;
            rows.add(List.of(operation, who, format("%.2f", speedup), format("%.2f", price),
                    price > 0 && price <= 1 ? format("%.1f", 1 / price) : "-",
                    price > 0 ? Integer.toString(new ScalingLaw(1, 0, price / 2).peak().orElseThrow()) : "-"));
        }
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# The price of the second thread\n\n" + results.remarks() + results.markdown());
    }
}
