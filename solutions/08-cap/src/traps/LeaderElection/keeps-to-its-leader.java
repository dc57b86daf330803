/**
 * Gives no vote while it follows a leader. But the vote of its term is free: it has heard a leader that others have
 * elected. What keeps a term from having two leaders is that each node votes once, not for whom. Real groups do refuse
 * whoever asks while a leader is heard, and then for a time: for good is too long where that leader is gone.
 *
 * <p>Caught by: LeaderElectionTest.whoFollowsALeaderHasAVoteYet
 */
public final class LeaderElection {

    private boolean grant(String candidate) {
        if (leader != null) {
            return false;
        }
        if (ballot.votedFor() == null) {
            save(new Ballot(ballot.term(), candidate));
        }
        if (!candidate.equals(ballot.votedFor())) {
            return false;
        }
        beginTimeout();
        return true;
    }
}
