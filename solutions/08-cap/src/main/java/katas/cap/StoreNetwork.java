package katas.cap;

/** A node's way to the other nodes of a {@link PartitionedStore}. */
@FunctionalInterface
public interface StoreNetwork {

    /**
     * Sends a message. It may come late, twice, before an earlier one, or never. Returns at once, and never throws.
     *
     * @param to another node, not null
     * @param message what, not null
     */
    void send(String to, StoreMessage message);
}
