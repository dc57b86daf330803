package testkit.network;

import java.util.function.Consumer;

/**
 * What a node has made durable: it is there again after a stop. A node can be stopped at the very moment of saving.
 *
 * @param <T> the type of what is saved, an immutable value
 */
public final class Disk<T> {

    private final Consumer<StopMoment> reached;
    private T saved;

    /** Is told of each moment at which the node may stop, by an error. */
    Disk(T initial, Consumer<StopMoment> reached) {
        saved = initial;
        this.reached = reached;
    }

    /** The end of a node in the middle of its work. */
    static final class Stopped extends Error {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("the node has stopped", null, false, false);
        }
    }

    /**
     * What was saved last.
     *
     * @return the value; at first the initial one
     */
    public T load() {
        return saved;
    }

    /**
     * Saves a value in place of the last one: all of it, or, if the node stops, perhaps nothing.
     *
     * @param value what to save
     */
    public void save(T value) {
        reached.accept(StopMoment.BEFORE_SAVING);
        saved = value;
        reached.accept(StopMoment.AFTER_SAVING);
    }
}
