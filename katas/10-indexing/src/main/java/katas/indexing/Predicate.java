package katas.indexing;

import java.util.Objects;

/**
 * One of the conditions of a query, which hold all together. As in SQL, a null satisfies no other form than
 * {@link Form#IS_NULL}.
 *
 * @param expression what is compared: a column such as {@code name}, or more than a column, such as
 *     {@code lower(name)}. Texts that are not equal are different expressions
 * @param form how it is compared
 */
public record Predicate(String expression, Form form) {

    /**
     * Makes a predicate.
     *
     * @throws NullPointerException if an argument is null
     */
    public Predicate {
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(form, "form");
    }

    @Override
    public String toString() {
        return expression + " " + form;
    }
}
