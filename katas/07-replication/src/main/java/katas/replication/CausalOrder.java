package katas.replication;

/** How two versions lie to each other: which of them could know of the other. */
public enum CausalOrder {

    /** The first is older: the second knows all that it knows, and more. */
    BEFORE,

    /** Both know the same. */
    EQUAL,

    /** The first is newer: it knows all that the second knows, and more. */
    AFTER,

    /** Each knows something that the other does not. Neither replaces the other. */
    CONCURRENT
}
