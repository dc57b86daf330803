package guide.book;

/**
 * Something that the reader can mend. Its message names what is wrong and says what to do, and is shown without a trace
 * of the stack. Whatever else is thrown is a fault of the program and is shown as one.
 */
public class UserFacingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param message what is wrong and what mends it, in sentences
     */
    public UserFacingException(String message) {
        super(message);
    }

    /**
     * Makes the exception.
     *
     * @param message what is wrong and what mends it, in sentences
     * @param cause what it was found out by; may be null
     */
    public UserFacingException(String message, Throwable cause) {
        super(message, cause);
    }
}
