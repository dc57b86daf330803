package katas.rest;

/** Says that another user has the address. */
public final class EmailTakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param email the address
     */
    public EmailTakenException(String email) {
        super("another user has the address " + email);
    }
}
