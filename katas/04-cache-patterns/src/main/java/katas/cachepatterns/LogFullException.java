package katas.cachepatterns;

/** A write was not accepted, for too many wait for the database already. Trying again later may succeed. */
public final class LogFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Refuses a write.
     *
     * @param capacity how many may wait
     */
    public LogFullException(int capacity) {
        super("no more than " + capacity + " writes may wait for the database; try again when it has taken some");
    }
}
