package katas.cap;

/** What nodes of a {@link LeaderElection} say to each other. */
public sealed interface ElectionMessage {

    /**
     * In which term it was said.
     *
     * @return the sender's term at that moment, at least 1: in term 0 nobody says anything
     */
    long term();

    /**
     * A candidate asks for a vote.
     *
     * @param term the candidate's term
     */
    record RequestVote(long term) implements ElectionMessage {
    }

    /**
     * The answer to {@link RequestVote}.
     *
     * @param term the voter's term
     * @param granted whether the candidate has the vote
     */
    record Vote(long term, boolean granted) implements ElectionMessage {
    }

    /**
     * The leader is there.
     *
     * @param term the leader's term
     */
    record Heartbeat(long term) implements ElectionMessage {
    }

    /**
     * The answer to {@link Heartbeat}.
     *
     * @param term the term of the node that has heard it
     */
    record Heard(long term) implements ElectionMessage {
    }
}
