package katas.documents;

import java.util.Objects;

/**
 * A field to sort by.
 *
 * @param field the field, not null
 * @param descends whether the greatest comes first
 */
public record Sort(String field, boolean descends) {

    /**
     * Checks it.
     *
     * @throws NullPointerException if {@code field} is null
     */
    public Sort {
        Objects.requireNonNull(field, "field");
    }
}
