package katas.indexing;

/** Where a sort puts the rows that have no value. */
public enum Nulls {
    /** Before all values. */
    FIRST,
    /** Behind all values. */
    LAST
}
