package katas.pagination;

/** What a column holds. No column here is ever null. */
public enum ColumnType {
    /** Whole numbers: a {@code BIGINT}, and a {@link Long} in Java. */
    NUMBER,
    /** Text: a {@code VARCHAR}, and a {@link String} in Java. */
    TEXT
}
