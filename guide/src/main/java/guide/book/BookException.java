package guide.book;

/** Says what in the book cannot be understood: the file, the value, and what is expected there. */
public final class BookException extends UserFacingException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param message names the file and the value, and says what to do
     */
    public BookException(String message) {
        super(message);
    }
}
