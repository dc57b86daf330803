package katas.replication;

import java.util.Objects;

/**
 * When and where something was written.
 *
 * @param time the time that the write was given; of any unit and origin, the same for all nodes
 * @param node the name of the node that wrote, not null
 */
public record Stamp(long time, String node) {

    /**
     * Checks the name.
     *
     * @throws NullPointerException if {@code node} is null
     */
    public Stamp {
        Objects.requireNonNull(node, "node");
    }
}
