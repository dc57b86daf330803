package katas.indexing;

/** How texts are compared. */
public enum Collation {
    /**
     * Code point by code point: all texts that begin alike lie together. PostgreSQL calls this collation {@code "C"}.
     */
    BINARY,
    /**
     * As the people of a country expect it. Texts that begin alike may lie apart: in Czech, {@code cena} comes before
     * {@code dar} and {@code chata} behind {@code had}, for {@code ch} is a letter of its own.
     */
    LINGUISTIC
}
