package katas.sharding;

/** A request was sent by a map that is not true any more. Fetch the current one, and send it again. */
public final class StaleMapException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long seen;
    private final long current;

    /**
     * Reports a refusal.
     *
     * @param seen the version of the map that the request was sent by
     * @param current the version that the directory has
     */
    public StaleMapException(long seen, long current) {
        super("sent by version " + seen + " of the map, and the directory has version " + current);
        this.seen = seen;
        this.current = current;
    }

    /**
     * The version that the sender went by.
     *
     * @return the version of its map
     */
    public long seen() {
        return seen;
    }

    /**
     * The version that the directory has.
     *
     * @return the version to fetch; below {@link #seen} if it is the directory that is behind
     */
    public long current() {
        return current;
    }
}
