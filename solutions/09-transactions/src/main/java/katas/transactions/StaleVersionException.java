package katas.transactions;

/** A document was changed or deleted since it was read. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long document;

    /**
     * Says which document, and in which version it was read.
     *
     * @param document its number
     * @param version the version that is not the newest any more
     */
    public StaleVersionException(long document, long version) {
        super("document " + document + " is not at version " + version + " any more");
        this.document = document;
    }

    /**
     * The document that has changed.
     *
     * @return its number
     */
    public long document() {
        return document;
    }
}
