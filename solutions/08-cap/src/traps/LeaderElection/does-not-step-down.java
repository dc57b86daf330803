/**
 * Remains the leader once it is one, and answers everyone else by silence. When the cut is mended there are two
 * leaders, of different terms, for ever.
 *
 * <p>Caught by: LeaderElectionTest.whoeverHearsOfAHigherTermFollows, aLeaderOfThePastHearsOfThePresent,
 * aLeaderThatFollowsAgainHasATimeout, aTimeoutIsDrawnWheneverOneBegins, aLeaderAnswersACandidateOfItsTerm,
 * LeaderElectionProperties.aLeaderIsFoundWhenAllIsWellAgain
 */
public final class LeaderElection {

    public void receive(String from, ElectionMessage message) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(message, "message");
        if (role == Role.LEADER) {
            return;
        }
        if (message.term() > ballot.term()) {
            follow(message.term());
        }
        boolean current = message.term() == ballot.term();
        if (message instanceof ElectionMessage.RequestVote) {
            network.send(from, new ElectionMessage.Vote(ballot.term(), current && grant(from)));
        } else if (message instanceof ElectionMessage.Vote vote) {
            if (current && vote.granted() && role == Role.CANDIDATE) {
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
