package katas.pagination;

import java.util.Objects;

/**
 * One column of an order, and its direction.
 *
 * @param column the name of the column
 * @param direction the direction
 */
public record SortKey(String column, Direction direction) {

    /**
     * Makes a sort key.
     *
     * @throws NullPointerException if an argument is null
     */
    public SortKey {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(direction, "direction");
    }

    /**
     * A column, smallest first.
     *
     * @param column the name of the column, not null
     * @return the key
     */
    public static SortKey ascending(String column) {
        return new SortKey(column, Direction.ASCENDING);
    }

    /**
     * A column, largest first.
     *
     * @param column the name of the column, not null
     * @return the key
     */
    public static SortKey descending(String column) {
        return new SortKey(column, Direction.DESCENDING);
    }

    /**
     * Writes the key as a client does.
     *
     * @return the column, with a minus in front if it descends
     */
    @Override
    public String toString() {
        return direction == Direction.DESCENDING ? "-" + column : column;
    }
}
