package katas.transactions;

/** There is no account of this number. */
public final class NoSuchAccountException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long account;

    /**
     * Says which account is missing.
     *
     * @param account its number
     */
    public NoSuchAccountException(long account) {
        super("no account " + account);
        this.account = account;
    }

    /**
     * The account that is missing.
     *
     * @return its number
     */
    public long account() {
        return account;
    }
}
