package katas.indexing;

/** Which way values are sorted. */
public enum Direction {
    /** Smallest first. */
    ASCENDING,
    /** Largest first. */
    DESCENDING
}
