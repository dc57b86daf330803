package testkit.network;

/**
 * A node's way to the others.
 *
 * @param <M> the type of messages
 */
@FunctionalInterface
public interface Port<M> {

    /**
     * Sends a message, which may come late, twice or never. Returns at once. After the node has stopped nothing is
     * sent.
     *
     * @param to a node of the same network, not null; itself, too
     * @param message an immutable value, not null, whose {@code toString} a history can show
     * @throws IllegalArgumentException if there is no such node
     */
    void send(String to, M message);
}
