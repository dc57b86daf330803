package katas.transactions;

/** An account holds less than is to be taken from it. */
public final class InsufficientFundsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long account;

    /**
     * Says which account.
     *
     * @param account its number
     */
    public InsufficientFundsException(long account) {
        super("not enough money in account " + account);
        this.account = account;
    }

    /**
     * The account that holds too little.
     *
     * @return its number
     */
    public long account() {
        return account;
    }
}
