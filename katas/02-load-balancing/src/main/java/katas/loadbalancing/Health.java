package katas.loadbalancing;

/**
 * What a balancer asks before it gives a server a request. Threads may share it.
 *
 * <p>A balancer asks each server at most once for a pick, unless another thread's pick came in between.
 */
@FunctionalInterface
public interface Health {

    /** Admits every server, always. */
    Health ALWAYS = server -> true;

    /**
     * Whether a server may be given a request now.
     *
     * @param server the server, not null
     * @return true when it may
     */
    boolean admits(Server server);
}
