package katas.graphql;

/** Says that a query asks for more than it may. */
public final class QueryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses.
     *
     * @param message how much it asks for and how much it may
     */
    public QueryRefusedException(String message) {
        super(message);
    }
}
