/**
 * Ejects as long as there is somebody to eject. When a database behind all servers stalls for a moment, one server is
 * left to take the load of the fleet, and falls.
 *
 * <p>Caught by: HealthTrackerTest.whenTooFewAreLeftAllAreAdmitted, panicIsMeasuredByTheFleetOfNow,
 * panicGoesByTheQuotient, aThresholdOfOnePanicsAtOnce
 */
public final class HealthTracker implements Health {

    @Override
    public synchronized boolean admits(Server server) {
        State state = states.get(Objects.requireNonNull(server, "server"));
        if (state == null) {
            return false;
        }
        long now = ticker.getAsLong();
        if (state.isEjected(now)) {
            return false;
        }
        return !state.isReturning(now) || !isAnyFullyBack(now) || state.takesItsShare(now);
    }
}
