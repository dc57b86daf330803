package katas.loadbalancing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Marks a server as down and waits for a success to mark it as up. But a server that is down gets no requests, so no
 * success ever comes.
 *
 * <p>Caught by: HealthTrackerTest.anEjectionEnds
 * Caught by: HealthTrackerTest.aPanicEndsWhenEnoughAreBack
 * Caught by: HealthTrackerTest.aServerComesBackSlowly
 * Caught by: HealthTrackerTest.aServerThatFailsAgainStaysOutLonger
 * Caught by: HealthTrackerTest.aSlowReturnIsSpreadEvenly
 * Caught by: HealthTrackerTest.aSlowReturnNeedsSomebodyElseToTakeTheRest
 * Caught by: HealthTrackerTest.afterAFullReturnASeriesBeginsAnew
 * Caught by: HealthTrackerTest.anEjectionBeginsANewCount
 * Caught by: HealthTrackerTest.outcomesDuringAnEjectionAreIgnored
 * Caught by: HealthTrackerTest.theTickerMayOverflow
 */
public final class HealthTracker implements Health {

    private static final int LONGEST_SERIES = 10;
    private static final double LEAST_SHARE = 0.1;

    private final HealthPolicy policy;
    private final LongSupplier ticker;
    private final Map<Server, State> states = new HashMap<>();

    public HealthTracker(Fleet fleet, HealthPolicy policy, LongSupplier ticker) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        update(fleet);
    }

    public synchronized void succeeded(Server server) {
        State state = states.get(Objects.requireNonNull(server, "server"));
        if (state != null && !state.isEjected(ticker.getAsLong())) {
            state.record(false);
        }
    }

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

    private final class State {

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

        boolean isEjected(long now) {
            return ejections > 0 && now - ejectedAt >= 0;
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
