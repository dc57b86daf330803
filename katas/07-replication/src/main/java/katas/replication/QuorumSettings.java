package katas.replication;

import java.util.HashSet;
import java.util.List;

/**
 * What all nodes of a {@link QuorumStore} agree on.
 *
 * @param nodes the names of the N nodes, each of which is to have a copy of every key; not null, not empty, no name
 *     twice
 * @param read R: how many of them are heard before a read is answered, from 1 to N
 * @param write W: how many of them have a write before it is done, from 1 to N
 * @param timeout after how long a question is given up, and a copy is handed over again; in milliseconds, at least 1
 * @param grace for how many milliseconds a tombstone is kept after the news that all have it; at least the time-out.
 *     The network delivers nothing that is older
 */
public record QuorumSettings(List<String> nodes, int read, int write, long timeout, long grace) {

    /**
     * Refuses what makes no sense. A quorum of reads and one of writes need not meet: R + W may be N or less.
     *
     * @throws NullPointerException if the list or a name is null
     * @throws IllegalArgumentException if a number or the list is out of its range
     */
    public QuorumSettings {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty() || new HashSet<>(nodes).size() < nodes.size()) {
            throw new IllegalArgumentException("nodes must be different, and at least one, not " + nodes);
        }
        checkQuorum("read", read, nodes.size());
        checkQuorum("write", write, nodes.size());
        if (timeout < 1) {
            throw new IllegalArgumentException("timeout must be at least 1 ms, not " + timeout);
        }
        if (grace < timeout) {
            throw new IllegalArgumentException("grace must be at least the timeout, " + timeout + " ms, not " + grace);
        }
    }

    private static void checkQuorum(String name, int quorum, int nodes) {
        if (quorum < 1 || quorum > nodes) {
            throw new IllegalArgumentException(name + " must be from 1 to " + nodes + ", not " + quorum);
        }
    }
}
