package katas.indexing;

import java.util.Objects;

/**
 * One item of an {@code ORDER BY}, and one column of an index. Two orders of one expression compare its values alike.
 *
 * @param expression what is sorted by: a column, or more than a column, such as {@code lower(name)}
 * @param direction which way
 * @param nulls where the rows without a value come, whichever way the others are sorted
 */
public record SortKey(String expression, Direction direction, Nulls nulls) {

    /**
     * Makes a sort key.
     *
     * @throws NullPointerException if an argument is null
     */
    public SortKey {
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(nulls, "nulls");
    }

    /**
     * What {@code e} or {@code e ASC} means in PostgreSQL: smallest first, nulls last.
     *
     * @param expression what is sorted by, not null
     * @return the key
     */
    public static SortKey ascending(String expression) {
        return new SortKey(expression, Direction.ASCENDING, Nulls.LAST);
    }

    /**
     * What {@code e DESC} means in PostgreSQL: nulls first, then the largest.
     *
     * @param expression what is sorted by, not null
     * @return the key
     */
    public static SortKey descending(String expression) {
        return new SortKey(expression, Direction.DESCENDING, Nulls.FIRST);
    }

    @Override
    public String toString() {
        return expression + " " + direction + " NULLS " + nulls;
    }
}
