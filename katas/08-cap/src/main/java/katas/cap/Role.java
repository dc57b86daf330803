package katas.cap;

/** What a node is in its term. */
public enum Role {

    /** It follows a leader, or waits for one. */
    FOLLOWER,

    /** It wants to be the leader, and asks for votes. */
    CANDIDATE,

    /** A majority has voted for it. */
    LEADER
}
