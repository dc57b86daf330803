package katas.indexing;

/** The form of a predicate. Its values are bound later, so nothing is known of them, nor how many there are. */
public enum Form {
    /** {@code e = ?}. */
    EQUAL,
    /** {@code e IN (?, ?, ...)}: several values. */
    IN,
    /** {@code e IS NULL}. */
    IS_NULL,
    /** {@code e IS NOT NULL}. */
    IS_NOT_NULL,
    /** {@code e < ?}, {@code e <= ?}, {@code e > ?} or {@code e >= ?}. {@code BETWEEN} is two of them. */
    RANGE,
    /** {@code e LIKE 'abc%'}: a text that begins with what is given. */
    PREFIX,
    /** {@code e LIKE '%abc%'}: a text that contains what is given. */
    CONTAINS,
    /** {@code e <> ?}. */
    NOT_EQUAL
}
