/**
 * Takes half of the nodes for a majority. Of four nodes two may follow one leader, and two another.
 *
 * <p>Caught by: LeaderElectionTest.halfOfTheNodesAreNoMajority, theFirstIntervalBeginsWithTheHeartbeatsOfTheNewLeader,
 * LeaderElectionProperties.noTermHasTwoLeadersOfFour
 */
public final class LeaderElection {

    private void voted(String voter) {
        votes.add(voter);
        if (votes.size() >= (nodes.size() + 1) / 2) {
            role = Role.LEADER;
            leader = self;
            beat();
        }
    }
}
