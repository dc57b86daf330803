package testkit.network;

/**
 * A process in a network. Its methods are called one at a time, and never by the messages that it sends.
 *
 * @param <M> the type of messages
 */
public interface Node<M> {

    /**
     * A message has come.
     *
     * @param from who has sent it
     * @param message what was sent
     */
    void receive(String from, M message);

    /**
     * The node's clock has moved on.
     *
     * @param now what it shows, in milliseconds; never less than the time before
     */
    void tick(long now);
}
