package katas.loadbalancing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Takes no lock to count, as statistics often are: two reports that come together count as one, and a server that has
 * failed often enough stays.
 *
 * <p>Caught by: HealthTrackerConcurrency.threadsMayShareATracker
 */
public final class HealthTracker implements Health {

    private static final int LONGEST_SERIES = 10;
    private static final double LEAST_SHARE = 0.1;

    private final HealthPolicy policy;
    private final LongSupplier ticker;
    private final Map<Server, State> states = new HashMap<>();

    /**
     * Makes a tracker to which every server is healthy.
     *
     * @param fleet the servers, not null
     * @param policy when to eject and how to bring back, not null
     * @param ticker the time in nanoseconds, which never runs backward but may begin anywhere and overflow, such as
     *     {@code System::nanoTime}; not null
     * @throws NullPointerException if an argument is null
     */
    public HealthTracker(Fleet fleet, HealthPolicy policy, LongSupplier ticker) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        update(fleet);
    }

    /**
     * Reports that a server has answered well.
     *
     * @param server the server, not null
     * @throws NullPointerException if {@code server} is null
     */
    public void succeeded(Server server) {
        State state = states.get(Objects.requireNonNull(server, "server"));
        if (state != null && !state.isEjected(ticker.getAsLong())) {
            state.record(false);
        }
    }

    /**
     * Reports that a server has failed: an answer that says so, no answer in time, or no connection.
     *
     * @param server the server, not null
     * @throws NullPointerException if {@code server} is null
     */
    public void failed(Server server) {
        State state = states.get(Objects.requireNonNull(server, "server"));
        long now = ticker.getAsLong();
        if (state != null && !state.isEjected(now)) {
            state.record(true);
            if (state.mustGo()) {
                state.eject(now);
            }
        }
    }

    /**
     * Whether a server may be given a request now. During a slow return each question counts.
     *
     * @param server the server, not null
     * @return true when it may
     * @throws NullPointerException if {@code server} is null
     */
    @Override
    public synchronized boolean admits(Server server) {
        State state = states.get(Objects.requireNonNull(server, "server"));
        if (state == null) {
            return false;
        }
        long now = ticker.getAsLong();
        if (isPanic(now)) {
            return true;
        }
        if (state.isEjected(now)) {
            return false;
        }
        return !state.isReturning(now) || !isAnyFullyBack(now) || state.takesItsShare(now);
    }

    /**
     * Replaces the fleet. Servers that stay keep their state; new ones begin healthy; those that left are forgotten.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public synchronized void update(Fleet fleet) {
        for (Server server : fleet.servers()) {
            states.putIfAbsent(server, new State());
        }
        states.keySet().removeIf(server -> !fleet.servers().contains(server));
    }

    private boolean isPanic(long now) {
        int left = 0;
        for (State state : states.values()) {
            left += state.isEjected(now) ? 0 : 1;
        }
        return left < policy.panicThreshold() * states.size();
    }

    private boolean isAnyFullyBack(long now) {
        for (State state : states.values()) {
            if (state.isFullyBack(now)) {
                return true;
            }
        }
        return false;
    }

    /** What is known of one server. */
    private final class State {

        /** The last outcomes, a set bit for a failure: the one with the number n is at n modulo the window. */
        private final BitSet failures = new BitSet(policy.window());
        private long outcomes;
        private int failuresInRow;
        private int ejections;
        private long ejectedAt;
        private double dueShare;

        void record(boolean failed) {
            failures.set((int) (outcomes % policy.window()), failed);
            outcomes++;
            failuresInRow = failed ? failuresInRow + 1 : 0;
        }

        boolean mustGo() {
            return failuresInRow >= policy.consecutiveFailures()
                    || outcomes >= policy.window()
                    && failures.cardinality() >= policy.failureRate() * policy.window();
        }

        void eject(long now) {
            ejections = isReturning(now) ? Math.min(ejections + 1, LONGEST_SERIES) : 1;
            ejectedAt = now;
            failures.clear();
            outcomes = 0;
            failuresInRow = 0;
            dueShare = 0;
        }

        /** Differences of ticks, not ticks, are compared: they are right even when the ticker has overflowed. */
        boolean isEjected(long now) {
            return ejections > 0 && now - ejectedAt < ejectionNanos();
        }

        boolean isReturning(long now) {
            return ejections > 0 && !isEjected(now)
                    && now - ejectedAt < ejectionNanos() + policy.slowStart().toNanos();
        }

        boolean isFullyBack(long now) {
            return !isEjected(now) && !isReturning(now);
        }

        boolean takesItsShare(long now) {
            long back = now - ejectedAt - ejectionNanos();
            dueShare += Math.max(LEAST_SHARE, (double) back / policy.slowStart().toNanos());
            if (dueShare < 1) {
                return false;
            }
            dueShare--;
            return true;
        }

        private long ejectionNanos() {
            return ejections * policy.ejection().toNanos();
        }
    }
}
