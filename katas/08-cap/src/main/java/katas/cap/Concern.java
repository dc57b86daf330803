package katas.cap;

/** Which nodes take part before an operation is answered, from the cheapest to the dearest. */
public enum Concern {

    /** The node that is asked answers alone, from what it has. */
    LOCAL,

    /** The node that is asked passes the operation on to the leader, which answers alone. */
    LEADER,

    /**
     * The node that is asked passes the operation on to the leader, and the leader waits until a majority of all nodes,
     * itself among them, has confirmed it. A read is confirmed by those who say that the leader still leads.
     */
    MAJORITY
}
