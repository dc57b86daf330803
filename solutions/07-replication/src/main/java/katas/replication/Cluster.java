package katas.replication;

import java.util.List;

/**
 * Who plays which part at the moment. It may be another one at the next call: after a failover, a replica of before is
 * the primary.
 *
 * @param <C> what reads and writes are made with, such as a connection
 */
public interface Cluster<C> {

    /**
     * Who takes the writes.
     *
     * @return a node, not null; it may be down
     */
    Node<C> primary();

    /**
     * Who follows the primary.
     *
     * @return the replicas in the order of the cluster, the primary not among them; not null, maybe empty; some may be
     *     down, and each may lag
     */
    List<Node<C>> replicas();
}
