package katas.pagination;

/** Which way a column is sorted. */
public enum Direction {
    /** Smallest first. */
    ASCENDING,
    /** Largest first. */
    DESCENDING;

    /**
     * The other direction.
     *
     * @return descending for ascending, and ascending for descending
     */
    public Direction reversed() {
        return this == ASCENDING ? DESCENDING : ASCENDING;
    }
}
