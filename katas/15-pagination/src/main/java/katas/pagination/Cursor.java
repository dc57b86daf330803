package katas.pagination;

import java.util.List;

/**
 * A place between two rows of an order, seen from one of them.
 *
 * @param side on which side of the row the page lies
 * @param values the row's values in the columns of the order, from the first to the last: each a {@link Long} or a
 *     {@link String}
 */
public record Cursor(Side side, List<Object> values) {

    /** Which way a page lies from a row. */
    public enum Side {
        /** The page begins right behind the row. */
        AFTER,
        /** The page ends right before the row. */
        BEFORE
    }

    /**
     * Makes a cursor.
     *
     * @throws NullPointerException if an argument or a value is null
     * @throws IllegalArgumentException if there is no value, or one that is neither a {@code Long} nor a
     *     {@code String}
     */
    public Cursor {
        if (side == null) {
            throw new NullPointerException("side");
        }
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a cursor needs at least one value");
        }
        for (Object value : values) {
            if (!(value instanceof Long) && !(value instanceof String)) {
                throw new IllegalArgumentException("neither a Long nor a String: " + value);
            }
        }
    }
}
