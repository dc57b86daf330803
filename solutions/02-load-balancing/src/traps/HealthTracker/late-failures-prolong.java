/**
 * Counts failures that arrive during an ejection. They are answers to requests of the time before; but they begin the
 * ejection anew each time, and a server with long time-outs stays out for ever.
 *
 * <p>Caught by: HealthTrackerTest.outcomesDuringAnEjectionAreIgnored
 */
public final class HealthTracker implements Health {

    public synchronized void failed(Server server) {
        State state = states.get(Objects.requireNonNull(server, "server"));
        long now = ticker.getAsLong();
        if (state != null) {
            state.record(true);
            if (state.mustGo()) {
                state.eject(now);
            }
        }
    }
}
