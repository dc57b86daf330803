import java.util.BitSet;
import java.util.Objects;

/**
 * Gives a server its full share in the moment its ejection ends, with cold caches and empty connection pools. It fails
 * again, and the fleet swings.
 *
 * <p>Caught by: HealthTrackerTest.aServerComesBackSlowly, aSlowReturnIsSpreadEvenly,
 * aSlowReturnNeedsSomebodyElseToTakeTheRest
 */
public final class HealthTracker implements Health {

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
        return true;
    }

    private final class State {

        void eject(long now) {
            ejections = isReturning(now) ? Math.min(ejections + 1, LONGEST_SERIES) : 1;
            ejectedAt = now;
            failures = new BitSet();
            failuresInWindow = 0;
            outcomes = 0;
            failuresInRow = 0;
        }
    }
}
