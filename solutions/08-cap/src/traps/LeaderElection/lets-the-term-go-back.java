/**
 * Takes the term of every message, a lower one too: a late one leads the node back to a term in which it has voted.
 *
 * <p>Caught by: LeaderElectionTest.aVoteOfAnEarlierTermDoesNotCount, anOldCandidateGetsNoVoteAndHearsOfTheTerm,
 * aLeaderOfThePastHearsOfThePresent, aHeartbeatBeginsTheTimeoutAnew, aHeartbeatOfItsTermAloneTellsANodeWhoLeads,
 * LeaderElectionProperties.noTermHasTwoLeadersOfThree
 */
public final class LeaderElection {

    public void receive(String from, ElectionMessage message) {
        Objects.requireNonNull(from, "from");
        if (message.term() != ballot.term()) {
            follow(message.term());
        }
        if (message instanceof ElectionMessage.RequestVote) {
            network.send(from, new ElectionMessage.Vote(ballot.term(), grant(from)));
        } else if (message instanceof ElectionMessage.Vote vote) {
            if (vote.granted() && role == Role.CANDIDATE) {
                voted(from);
            }
        } else if (message instanceof ElectionMessage.Heartbeat) {
            role = Role.FOLLOWER;
            leader = from;
            beginTimeout();
            network.send(from, new ElectionMessage.Heard(ballot.term()));
        }
    }
}
