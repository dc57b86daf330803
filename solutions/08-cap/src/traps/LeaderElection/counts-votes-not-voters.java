/**
 * Counts votes in a number. A vote that the network delivers twice is counted twice.
 *
 * <p>Caught by: LeaderElectionTest.aVoteThatComesTwiceIsOneVote, namesAreTheSameIfTheyAreEqual,
 * LeaderElectionProperties.noTermHasTwoLeadersOfFive
 */
public final class LeaderElection {

    private int count;

    private void beginElection() {
        save(new Ballot(ballot.term() + 1, self));
        role = Role.CANDIDATE;
        leader = null;
        count = 0;
        beginTimeout();
        sendAll(new ElectionMessage.RequestVote(ballot.term()));
        voted(self);
    }

    private void voted(String voter) {
        count++;
        if (count > nodes.size() / 2) {
            role = Role.LEADER;
            leader = self;
            beat();
        }
    }
}
