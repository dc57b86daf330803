/**
 * Sends its vote and saves it then. If it stops in between, the vote is under way, and nobody remembers it.
 *
 * <p>Caught by: LeaderElectionTest.aVoteIsSavedBeforeItIsSent, LeaderElectionProperties.noTermHasTwoLeadersOfThree
 */
public final class LeaderElection {

    public void receive(String from, ElectionMessage message) {
        Objects.requireNonNull(from, "from");
        boolean newer = message.term() > ballot.term();
        boolean current = newer || message.term() == ballot.term();
        if (message instanceof ElectionMessage.RequestVote) {
            boolean granted = newer || current && (ballot.votedFor() == null || ballot.votedFor().equals(from));
            network.send(from, new ElectionMessage.Vote(current ? message.term() : ballot.term(), granted));
        }
        if (newer) {
            follow(message.term());
        }
        if (message instanceof ElectionMessage.RequestVote) {
            if (current) {
                grant(from);
            }
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
