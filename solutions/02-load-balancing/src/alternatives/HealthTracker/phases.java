package katas.loadbalancing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * A state machine with a class for each phase: serving, out, returning. A phase is left when its time is over, which
 * is looked up whenever the server is; each phase knows only what matters in it.
 */
public final class HealthTracker implements Health {

    private final HealthPolicy policy;
    private final double ejection;
    private final double slowStart;
    private final LongSupplier ticker;
    private final Map<Server, Phase> phases = new LinkedHashMap<>();

    public HealthTracker(Fleet fleet, HealthPolicy policy, LongSupplier ticker) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.ejection = nanos(policy.ejection());
        this.slowStart = nanos(policy.slowStart());
        update(fleet);
    }

    public synchronized void succeeded(Server server) {
        if (now(server) instanceof Serving serving) {
            serving.outcomes.add(false);
        }
    }

    public synchronized void failed(Server server) {
        if (now(server) instanceof Serving serving && serving.outcomes.add(true)) {
            phases.put(server, new Out(ticker.getAsLong(), Math.min(serving.series + 1, 10)));
        }
    }

    @Override
    public synchronized boolean admits(Server server) {
        Phase asked = now(server);
        if (asked == null) {
            return false;
        }
        int left = 0;
        boolean carried = false;
        for (Server each : phases.keySet().toArray(new Server[0])) {
            if (now(each) instanceof Serving serving) {
                left++;
                carried |= !serving.isReturning();
            }
        }
        if ((double) left / phases.size() < policy.panicThreshold()) {
            return true;
        }
        return asked instanceof Serving serving && (!carried || serving.takes());
    }

    public synchronized void update(Fleet fleet) {
        phases.keySet().retainAll(new HashSet<>(fleet.servers()));
        fleet.servers().forEach(server -> phases.computeIfAbsent(server, key -> new Serving()));
    }

    /** As a double, which holds the longest durations, too. */
    private static double nanos(Duration duration) {
        return duration.getSeconds() * 1e9 + duration.getNano();
    }

    /** The server's phase, after those that are over have been left; null for a stranger. */
    private Phase now(Server server) {
        Phase phase = phases.get(Objects.requireNonNull(server, "server"));
        if (phase instanceof Out out && out.isOver()) {
            phase = new Serving(out);
            phases.put(server, phase);
        }
        if (phase instanceof Serving serving && serving.series > 0 && !serving.isReturning()) {
            serving.series = 0;
        }
        return phase;
    }

    private sealed interface Phase {
    }

    private final class Out implements Phase {

        private final long since;
        private final int series;

        Out(long since, int series) {
            this.since = since;
            this.series = series;
        }

        double length() {
            return series * ejection;
        }

        boolean isOver() {
            return ticker.getAsLong() - since >= length();
        }
    }

    private final class Serving implements Phase {

        private final Outcomes outcomes = new Outcomes();
        private final long since;
        private int series;
        private long questions;
        private double due;

        Serving() {
            this.since = 0;
        }

        Serving(Out before) {
            this.since = before.since + (long) before.length();
            this.series = before.series;
        }

        boolean isReturning() {
            return series > 0 && ticker.getAsLong() - since < slowStart;
        }

        boolean takes() {
            if (!isReturning()) {
                return true;
            }
            due += Math.max(0.1, (ticker.getAsLong() - since) / slowStart);
            if (Math.floor(due) <= questions) {
                return false;
            }
            questions++;
            return true;
        }
    }

    /** The last outcomes of one server. */
    private final class Outcomes {

        private final Deque<Boolean> window = new ArrayDeque<>();
        private int failures;
        private int row;

        /** Adds one and says whether the server must go. */
        boolean add(boolean failed) {
            window.addLast(failed);
            failures += failed ? 1 : 0;
            row = failed ? row + 1 : 0;
            if (window.size() > policy.window() && window.removeFirst()) {
                failures--;
            }
            boolean rate = window.size() == policy.window()
                    && (double) failures / policy.window() >= policy.failureRate();
            return row >= policy.consecutiveFailures() || rate;
        }
    }
}
