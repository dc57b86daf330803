package katas.replication;

import java.util.function.Function;

/**
 * A server of a cluster, as whoever sends it requests sees it.
 *
 * @param <C> what reads and writes are made with, such as a connection
 */
public interface Node<C> {

    /**
     * Asks it how far it is.
     *
     * @return what it says now
     * @throws NodeDownException if it does not answer
     */
    NodeStatus status();

    /**
     * Does something in one transaction, which is committed when the work returns, and undone when it throws.
     *
     * @param work what to do; not null; called once at most
     * @param <T> what comes of it
     * @return what the work returned
     * @throws NodeDownException if the node does not answer; what was to be written may have been, or not
     * @throws RuntimeException what the work threw; nothing was written
     */
    <T> T execute(Function<? super C, ? extends T> work);
}
