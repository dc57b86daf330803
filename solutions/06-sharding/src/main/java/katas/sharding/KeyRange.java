package katas.sharding;

/**
 * Keys from one on up to another one, half-open: the first belongs to the range, the end does not. So the end of one
 * range is the beginning of the next, and no key is between them or in both.
 *
 * @param from the first key, at least 0
 * @param to the key behind the last, above {@code from}
 */
public record KeyRange(long from, long to) {

    /** All keys that there are: 0 and above, but for {@link Long#MAX_VALUE}, which is only ever an end. */
    public static final KeyRange ALL = new KeyRange(0, Long.MAX_VALUE);

    /**
     * Makes a range.
     *
     * @throws IllegalArgumentException if {@code from} is negative or {@code to} not above it; the message shows both
     */
    public KeyRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a range begins at 0 or above and ends above that, not [" + from + ", "
                    + to + ")");
        }
    }

    /**
     * Whether a key is in the range.
     *
     * @param key any number
     * @return true from the first key on up to the end, which is not in it
     */
    public boolean contains(long key) {
        return from <= key && key < to;
    }

    /**
     * Whether another range lies in this one.
     *
     * @param other the other, not null
     * @return true if every key of it is in this range
     */
    public boolean contains(KeyRange other) {
        return from <= other.from && other.to <= to;
    }

    @Override
    public String toString() {
        return "[" + from + ", " + (to == Long.MAX_VALUE ? "end" : to) + ")";
    }
}
