package katas.indexing;

/** Which way an index is read. */
public enum ScanDirection {
    /** From its first entry on. */
    FORWARD,
    /** From its last entry on. */
    BACKWARD
}
