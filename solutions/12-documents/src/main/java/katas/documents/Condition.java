package katas.documents;

import java.util.Objects;

/**
 * A condition on a field of documents. A field that has a list fulfills it if one of its elements does.
 *
 * @param field the field, not null
 * @param comparison how it compares, not null
 * @param value with what, any
 */
public record Condition(String field, Comparison comparison, long value) {

    /**
     * Checks a condition.
     *
     * @throws NullPointerException if {@code field} or {@code comparison} is null
     */
    public Condition {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(comparison, "comparison");
    }

    /**
     * Compares one value.
     *
     * @param candidate the value
     * @return whether it fulfills the condition
     */
    public boolean holds(long candidate) {
        return switch (comparison) {
            case EQUAL -> candidate == value;
            case AT_LEAST -> candidate >= value;
            case AT_MOST -> candidate <= value;
        };
    }
}
