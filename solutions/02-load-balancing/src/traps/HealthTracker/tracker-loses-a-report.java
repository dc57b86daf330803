/**
 * Takes no lock to count, as statistics often are: two reports that come together count as one, and a server that has
 * failed often enough stays.
 *
 * <p>Caught by: HealthTrackerConcurrency.threadsMayShareATracker
 */
public final class HealthTracker implements Health {

    public void succeeded(Server server) {
        State state = states.get(Objects.requireNonNull(server, "server"));
        if (state != null && !state.isEjected(ticker.getAsLong())) {
            state.record(false);
        }
    }

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
}
