package katas.cap;

/** Says that shared registers did not answer. Whether they did what they were asked for is unknown. */
public final class SharedRegistersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what was asked for, and what came of it
     * @param cause what the client of the registers threw; may be null
     */
    public SharedRegistersException(String message, Throwable cause) {
        super(message, cause);
    }
}
