package katas.replication;

/**
 * The primary does not have what a session has written or read before: it was lost in a failover. To go on as if
 * nothing had been, one begins a new session; better tell whoever it concerns.
 */
public final class LostWriteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was seen, and how far the primary is
     */
    public LostWriteException(String message) {
        super(message);
    }
}
