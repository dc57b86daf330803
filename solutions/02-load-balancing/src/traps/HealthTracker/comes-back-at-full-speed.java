/**
 * Gives a server its full share in the moment its ejection ends, with cold caches and empty connection pools. It fails
 * again, and the fleet swings.
 *
 * <p>Caught by: HealthTrackerTest.aServerComesBackSlowly, aSlowReturnIsSpreadEvenly,
 * aSlowReturnNeedsSomebodyElseToTakeTheRest, aTickerMayBeginAnywhere, durationsMayBeShort, durationsMayBeVeryLong,
 * panicAdmitsThoseInASlowReturnAlways, serversThatComeBackTogetherHaveTheirSharesEach, aServerThatJoinsIsFullyThere
 */
public final class HealthTracker implements Health {

    @Override
    public synchronized boolean admits(Server server) {
        State state = states.get(Objects.requireNonNull(server, "server"));
        if (state == null) {
            return false;
        }
        long now = ticker.getAsLong();
        return isPanic(now) || !state.isEjected(now);
    }
}
