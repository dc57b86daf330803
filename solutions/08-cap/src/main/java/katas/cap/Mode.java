package katas.cap;

/** What an operation gives up when nodes cannot reach each other. */
public enum Mode {

    /** The answer agrees with every consistent operation that ended before, or there is none. */
    CONSISTENT,

    /** There is an answer, from what this node knows. */
    AVAILABLE
}
