package katas.pagination;

/**
 * What the client sent cannot be answered, and sending it again will not help: the answer is 400 (RFC 9110, section
 * 15.5.1). Whoever serves HTTP catches this one type and nothing else.
 */
public final class BadRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong with the request, for the client to read; not null
     */
    public BadRequestException(String message) {
        super(message);
    }
}
