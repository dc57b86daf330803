package katas.cap;

/** What an operation on replicated data needs. */
public enum Guarantee {

    /** A read that may miss writes that were acknowledged before it: a feed, a count of views. */
    STALE_READ,

    /** A read that sees every durable write that was acknowledged before it began: the stock before an order. */
    LATEST_READ,

    /** A write that any copy may take, because copies that differ can be merged later: one more item in a cart. */
    MERGED_WRITE,

    /** A write that comes into one order with all others, and may be lost with the leader: who was seen last. */
    ORDERED_WRITE,

    /** A write that comes into one order with all others and stays once it was acknowledged: a booking. */
    DURABLE_WRITE
}
