/**
 * Counts every vote that is granted, whatever its term: a late one of the last election elects in this one.
 *
 * <p>Caught by: LeaderElectionTest.aVoteOfAnEarlierTermDoesNotCount,
 * LeaderElectionProperties.noTermHasTwoLeadersOfThree
 */
public final class LeaderElection {

    public void receive(String from, ElectionMessage message) {
        Objects.requireNonNull(from, "from");
        if (message.term() > ballot.term()) {
            follow(message.term());
        }
        boolean current = message.term() == ballot.term();
        if (message instanceof ElectionMessage.RequestVote) {
            network.send(from, new ElectionMessage.Vote(ballot.term(), current && grant(from)));
        } else if (message instanceof ElectionMessage.Vote vote) {
            if (vote.granted() && role == Role.CANDIDATE) {
                voted(from);
            }
        } else if (message instanceof ElectionMessage.Heartbeat) {
            if (current) {
                role = Role.FOLLOWER;
                leader = from;
                beginTimeout();
            }
            network.send(from, new ElectionMessage.Heard(ballot.term()));
        }
    }
}
