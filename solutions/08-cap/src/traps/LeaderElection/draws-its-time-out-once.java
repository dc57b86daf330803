/**
 * Draws its time-out once, when it is made. Two nodes with the same one ask at the same moment, again and again.
 *
 * <p>Caught by: LeaderElectionTest.eachTimeoutIsDrawnAnew, aTimeoutIsDrawnWheneverOneBegins
 */
public final class LeaderElection {

    private void beginTimeout() {
        since = now;
        if (timeout == 0) {
            timeout = timeouts.getAsLong();
        }
    }
}
