/**
 * Remembers at which time its time-out will have passed. That is a sum, and where it is greater than a number can be it
 * is negative: a node that is told never to stand stands at its next tick. Time that has passed is a difference, and
 * fits.
 *
 * <p>Caught by: LeaderElectionTest.aTimeoutMayBeAsLongAsANumberCanBe
 */
public final class LeaderElection {

    public void tick(long time) {
        now = time;
        if (role == Role.LEADER) {
            if (now - since >= interval) {
                beat();
            }
        } else if (now >= since + timeout) {
            beginElection();
        }
    }
}
