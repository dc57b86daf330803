package katas.sharding;

import java.util.Objects;

/**
 * A range of keys and the shard that owns it.
 *
 * @param range the keys, not null
 * @param shard the name of the shard, not null
 */
public record OwnedRange(KeyRange range, String shard) {

    /**
     * Pairs them.
     *
     * @throws NullPointerException if either is null
     */
    public OwnedRange {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(shard, "shard");
    }

    /**
     * Pairs a range with its shard.
     *
     * @param from the first key
     * @param to the key behind the last
     * @param shard the name of the shard, not null
     * @return the pair
     * @throws IllegalArgumentException if this is no {@link KeyRange}
     */
    public static OwnedRange of(long from, long to, String shard) {
        return new OwnedRange(new KeyRange(from, to), shard);
    }

    @Override
    public String toString() {
        return range + " on " + shard;
    }
}
