package katas.replication;

/** A node did not answer. What it was asked to do may have been done, or not. */
public final class NodeDownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which node, and how it is known
     */
    public NodeDownException(String message) {
        super(message);
    }

    /**
     * Makes an exception.
     *
     * @param message which node, and how it is known
     * @param cause how it showed
     */
    public NodeDownException(String message, Throwable cause) {
        super(message, cause);
    }
}
