package katas.loadbalancing;

import java.time.Duration;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Learns from the outcome of requests which servers are fit to be given more.
 *
 * <p><b>Ejection.</b> A failure ejects its server when it is the {@code consecutiveFailures}-th in a row, or when there
 * have been at least {@code window} outcomes and at least {@code failureRate} of the last {@code window} are failures,
 * this one included. Only a failure ejects. An ejection begins a new count: outcomes from before it are forgotten, and
 * those that are reported while it lasts are ignored, for they are answers to requests of the time before. Shares, this
 * one and those below, are quotients of {@code double}s: 7 of 25 are 0.28.
 *
 * <p>An ejection lasts {@code ejection} from the moment of the failure; at its very end the server is back. One that
 * begins before the slow return from the one before is over lasts longer: the second of such a series lasts two times
 * {@code ejection}, the n-th n times, from the tenth on ten times. What would last longer than 292 years, the most that
 * the difference of two ticks can say, does not end.
 *
 * <p><b>Slow return.</b> For {@code slowStart} after an ejection the server is admitted in a part of the cases only: a
 * tenth at first, then the share of {@code slowStart} that is over, if that is more. Of n questions in a row with no
 * time between them, n times that share is answered with yes, give or take one. This holds only while another server
 * of the fleet can take the rest, one that is neither ejected nor in slow return; with none, it is always admitted.
 *
 * <p><b>Panic.</b> While the share of servers in the fleet that are not ejected is below {@code panicThreshold}, all
 * are admitted: better a few failures at all servers than all requests at the few that are left.
 *
 * <p>A server that is not in the fleet is not admitted, and its outcomes are ignored. The time for an operation grows
 * at most with the fleet, and not with {@code window}; the memory for a server grows with the outcomes that there were,
 * up to {@code window} of them. Thread-safe.
 *
 * @see <a href="https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/outlier">Envoy, Outlier
 *     detection</a>
 */
public final class HealthTracker implements Health {

    private static final int LONGEST_SERIES = 10;
    private static final double LEAST_SHARE = 0.1;

    private final HealthPolicy policy;
    private final long ejectionNanos;
    private final long slowStartNanos;
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
        this.ejectionNanos = nanos(policy.ejection());
        this.slowStartNanos = nanos(policy.slowStart());
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        update(fleet);
    }

    /**
     * Reports that a server has answered well.
     *
     * @param server the server, not null
     * @throws NullPointerException if {@code server} is null
     */
    public synchronized void succeeded(Server server) {
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
    public synchronized void failed(Server server) {
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
        states.keySet().retainAll(new HashSet<>(fleet.servers()));
        for (Server server : fleet.servers()) {
            states.computeIfAbsent(server, joining -> new State());
        }
    }

    /** A duration in nanoseconds, or the longest that there are if it is longer. */
    private static long nanos(Duration duration) {
        return Collections.min(List.of(duration, Duration.ofNanos(Long.MAX_VALUE))).toNanos();
    }

    private boolean isPanic(long now) {
        int left = 0;
        for (State state : states.values()) {
            left += state.isEjected(now) ? 0 : 1;
        }
        return (double) left / states.size() < policy.panicThreshold();
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

        /**
         * The last outcomes, a set bit for a failure: the one with the number n is at n modulo the window. The set
         * grows with the outcomes, for a window may be large and hardly used.
         */
        private BitSet failures = new BitSet();
        private int failuresInWindow;
        private long outcomes;
        private int failuresInRow;
        private int ejections;
        private long ejectedAt;
        private long lengthNanos;
        private double dueShare;

        void record(boolean failed) {
            int place = (int) (outcomes % policy.window());
            failuresInWindow += (failed ? 1 : 0) - (failures.get(place) ? 1 : 0);
            failures.set(place, failed);
            outcomes++;
            failuresInRow = failed ? failuresInRow + 1 : 0;
        }

        boolean mustGo() {
            return failuresInRow >= policy.consecutiveFailures()
                    || outcomes >= policy.window()
                    && (double) failuresInWindow / policy.window() >= policy.failureRate();
        }

        void eject(long now) {
            ejections = isReturning(now) ? Math.min(ejections + 1, LONGEST_SERIES) : 1;
            ejectedAt = now;
            lengthNanos = nanos(Duration.ofNanos(ejectionNanos).multipliedBy(ejections));
            failures = new BitSet();
            failuresInWindow = 0;
            outcomes = 0;
            failuresInRow = 0;
            dueShare = 0;
        }

        /** Differences of ticks, not ticks, are compared: they are right even when the ticker has overflowed. */
        boolean isEjected(long now) {
            return ejections > 0 && now - ejectedAt < lengthNanos;
        }

        /** Of a server that is not ejected. */
        boolean isReturning(long now) {
            return ejections > 0 && now - ejectedAt - lengthNanos < slowStartNanos;
        }

        boolean isFullyBack(long now) {
            return !isEjected(now) && !isReturning(now);
        }

        boolean takesItsShare(long now) {
            long back = now - ejectedAt - lengthNanos;
            dueShare += Math.max(LEAST_SHARE, (double) back / slowStartNanos);
            if (dueShare < 1) {
                return false;
            }
            dueShare--;
            return true;
        }
    }
}
