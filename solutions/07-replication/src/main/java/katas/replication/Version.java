package katas.replication;

import java.util.Comparator;
import java.util.Objects;

/**
 * The version of a value: by counter, and where two nodes have counted to the same number, by name.
 *
 * @param counter from 1
 * @param node who has written it, not null
 */
public record Version(long counter, String node) implements Comparable<Version> {

    private static final Comparator<Version> ORDER =
            Comparator.comparingLong(Version::counter).thenComparing(Version::node);

    /**
     * Refuses what is none.
     *
     * @throws NullPointerException if the node is null
     * @throws IllegalArgumentException if the counter is less than 1
     */
    public Version {
        Objects.requireNonNull(node, "node");
        if (counter < 1) {
            throw new IllegalArgumentException("a counter is at least 1, not " + counter);
        }
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code 3A}. */
    @Override
    public String toString() {
        return counter + node;
    }
}
