package katas.cap;

/** Says that a resource has seen a newer token than that of whoever asks. His lease has ended, whatever he believes. */
public final class StaleTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param resource what was asked for
     * @param token the token that is too old
     * @param newest the newest token that the resource has seen
     */
    public StaleTokenException(String resource, long token, long newest) {
        super("token " + token + " is too old for '" + resource + "', which has seen " + newest
                + ": acquire a new lease, and begin anew");
    }
}
