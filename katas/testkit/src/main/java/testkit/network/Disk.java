package testkit.network;

import java.util.function.Supplier;

/**
 * What a node has made durable: it is there again after a stop. A node can be stopped at the very moment of saving.
 *
 * @param <T> the type of what is saved, an immutable value
 */
public final class Disk<T> {

    private final Supplier<StopMoment> stopsAt;
    private T saved;

    Disk(T initial, Supplier<StopMoment> stopsAt) {
        saved = initial;
        this.stopsAt = stopsAt;
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
        stop(StopMoment.BEFORE_SAVING);
        saved = value;
        stop(StopMoment.AFTER_SAVING);
    }

    private void stop(StopMoment moment) {
        if (stopsAt.get() == moment) {
            throw new Stopped();
        }
    }
}
