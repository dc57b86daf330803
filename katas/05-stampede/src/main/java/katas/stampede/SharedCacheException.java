package katas.stampede;

/** Says that a shared cache did not answer. Whether it did what it was asked for is unknown. */
public final class SharedCacheException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what was asked for, and what came of it
     * @param cause what the client of the cache threw; may be null
     */
    public SharedCacheException(String message, Throwable cause) {
        super(message, cause);
    }
}
