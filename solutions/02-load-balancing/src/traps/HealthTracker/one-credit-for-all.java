/**
 * Keeps what is due of slow returns once for all servers. A balancer asks about them in turn; when two are half back,
 * the one that is asked second gets every yes.
 *
 * <p>Caught by: HealthTrackerTest.serversThatComeBackTogetherHaveTheirSharesEach
 */
public final class HealthTracker implements Health {

    private double dueOfAll;

    private final class State {

        boolean takesItsShare(long now) {
            long back = now - ejectedAt - lengthNanos;
            dueOfAll += Math.max(LEAST_SHARE, (double) back / slowStartNanos);
            if (dueOfAll < 1) {
                return false;
            }
            dueOfAll--;
            return true;
        }
    }
}
