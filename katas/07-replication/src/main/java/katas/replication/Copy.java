package katas.replication;

import java.util.Objects;

/**
 * What a node has for a key.
 *
 * @param version its version, not null
 * @param value the value; null for a tombstone, which says that the key was deleted
 */
public record Copy(Version version, String value) {

    /**
     * Refuses a copy without a version.
     *
     * @throws NullPointerException if the version is null
     */
    public Copy {
        Objects.requireNonNull(version, "version");
    }

    /**
     * Whether the key was deleted.
     *
     * @return true if there is no value
     */
    public boolean isTombstone() {
        return value == null;
    }

    /**
     * Whether this replaces another copy.
     *
     * @param other another copy of the same key; null for none
     * @return true if there is none, or its version is lower
     */
    public boolean isNewerThan(Copy other) {
        return other == null || version.compareTo(other.version) > 0;
    }

    /** Such as {@code v1@3A}, or {@code deleted@3A}. */
    @Override
    public String toString() {
        return (isTombstone() ? "deleted" : value) + "@" + version;
    }
}
