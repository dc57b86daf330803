package testkit.net;

/** A direction in which bytes go over a link. */
public enum Direction {

    /** From the client to the server. */
    REQUESTS,

    /** From the server to the client. */
    ANSWERS
}
