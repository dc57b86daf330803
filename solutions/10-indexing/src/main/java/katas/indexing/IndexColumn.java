package katas.indexing;

import java.util.Objects;

/**
 * A column of an index.
 *
 * @param key what is indexed, and how it is sorted
 * @param collation how its texts are compared
 */
public record IndexColumn(SortKey key, Collation collation) {

    /**
     * Makes a column of an index.
     *
     * @throws NullPointerException if an argument is null
     */
    public IndexColumn {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(collation, "collation");
    }

    /**
     * An ascending column, nulls last, compared code point by code point.
     *
     * @param expression what is indexed, not null
     * @return the column
     */
    public static IndexColumn ascending(String expression) {
        return new IndexColumn(SortKey.ascending(expression), Collation.BINARY);
    }

    /**
     * What is indexed.
     *
     * @return the expression of the key
     */
    public String expression() {
        return key.expression();
    }
}
