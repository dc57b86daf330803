package katas.loadbalancing;

/**
 * A request in flight: the server that was picked for it, until the answer is there.
 *
 * <pre>{@code
 * try (Lease lease = balancer.lease()) {
 *     if (send(lease.server()) >= 500) {
 *         lease.fail();
 *     }
 * }
 * }</pre>
 */
public interface Lease extends AutoCloseable {

    /**
     * The server to send the request to.
     *
     * @return the server, always the same
     */
    Server server();

    /**
     * Says that the request failed; to be called before {@link #close}, after which it has no effect. A balancer that
     * does not learn from failures ignores it.
     */
    default void fail() {
    }

    /** Ends the request. Only the first call counts, whatever thread it comes from; later ones have no effect. */
    @Override
    void close();
}
