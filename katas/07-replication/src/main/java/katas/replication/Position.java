package katas.replication;

/**
 * A place in a log of writes. Where a replica is promoted it begins a timeline of its own, and goes on counting from
 * the place up to which it has the log of the timeline before. What the old primary wrote after that place is not in
 * the new timeline, although places with these numbers will be.
 *
 * @param timeline counts promotions; at least 1
 * @param offset how far the log has come, in any unit; at least 0
 */
public record Position(int timeline, long offset) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is below its range; the message contains it
     */
    public Position {
        if (timeline < 1) {
            throw new IllegalArgumentException("a timeline is at least 1, not " + timeline);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("an offset is at least 0, not " + offset);
        }
    }

    /** Such as {@code 2/1500}. */
    @Override
    public String toString() {
        return timeline + "/" + offset;
    }
}
