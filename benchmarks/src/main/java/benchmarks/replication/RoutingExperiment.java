package benchmarks.replication;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many reads are older than their user knows, and how many the primary has to answer, by the rule of routing. */
public final class RoutingExperiment implements Experiment {

    private static final long SEED = 42;

    @Override
    public String name() {
        return "replication-routing";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        for (LagType lag : LagType.values()) {
            for (RoutingType routing : RoutingType.values()) {
                RoutedMinute minute = RoutedMinute.play(routing, lag, SEED);
                rows.add(List.of(lag.toString(), routing.toString(), percent(minute.old(), minute.reads()),
                        percent(minute.onPrimary(), minute.reads())));
            }
        }
        return new Table(List.of(
                ("Simulated, seed %d: a minute with %d operations a second, %d in a hundred of them writes. Forty "
                        + "users are about at a time, each for twenty seconds. Two replicas.").formatted(SEED,
                        RoutedMinute.OPERATIONS_A_SECOND, RoutedMinute.WRITES_IN_A_HUNDRED),
                "Of all reads, in percent: those that saw less than their user had written or read before, and those "
                        + "that the primary answered."),
                List.of("lag", "routing", "older than known %", "on the primary %"), rows);
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f", 100.0 * part / whole);
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# Reads by routing\n\n" + results.remarks() + results.markdown());
    }
}
