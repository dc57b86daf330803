package katas.documents;

/** How a condition compares. */
public enum Comparison {

    /** The same value. */
    EQUAL,

    /** At least as large as the condition's value. */
    AT_LEAST,

    /** At most as large as the condition's value. */
    AT_MOST
}
