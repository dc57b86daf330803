package testkit.network;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a node runs on: it is up or down, has a clock, and is stopped where its disk says so.
 *
 * @param <M> the type of messages
 */
final class Machine<M> {

    private Function<? super Port<M>, ? extends Node<M>> start;
    private Port<M> port;
    /** Null while it is down. */
    private Node<M> node;
    /** How often it was started: what an earlier one sends is for nobody. */
    private int starts;
    private boolean saves;
    private boolean stopped;
    private StopMoment stopsAt = StopMoment.NOW;
    private long now;

    boolean isInstalled() {
        return start != null;
    }

    void install(Function<? super Port<M>, ? extends Node<M>> how, Port<M> way) {
        start = how;
        port = way;
        node = made();
    }

    private Node<M> made() {
        int own = ++starts;
        Port<M> ownPort = (to, message) -> {
            if (own == starts) {
                port.send(to, message);
            }
        };
        return start.apply(ownPort);
    }

    <T> Disk<T> disk(T initial) {
        saves = true;
        return new Disk<>(initial, this::reached);
    }

    /** Stops the node for good, even if its code should catch the error and go on. */
    private void reached(StopMoment moment) {
        if (stopsAt == moment) {
            down();
        }
        if (stopped) {
            throw new Disk.Stopped();
        }
    }

    boolean isUp() {
        return node != null;
    }

    boolean saves() {
        return saves;
    }

    long now() {
        return now;
    }

    void pass(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("clocks do not go back, by " + millis + " ms");
        }
        now += millis;
    }

    /** Lets the node do something, which may stop it. */
    void run(Consumer<Node<M>> work, Story story) {
        try {
            work.accept(node);
        } catch (Disk.Stopped error) {
            // It is down.
        }
        if (stopped) {
            story.note("stops");
        }
    }

    boolean stop(StopMoment moment) {
        if (!isUp() || moment != StopMoment.NOW && (!saves || stopsAt == moment)) {
            return false;
        }
        if (moment == StopMoment.NOW) {
            down();
        } else {
            stopsAt = moment;
        }
        return true;
    }

    private void down() {
        node = null;
        stopped = true;
        starts++;
        stopsAt = StopMoment.NOW;
    }

    /** Is no longer to stop. */
    void goOn() {
        stopsAt = StopMoment.NOW;
    }

    void start(Story story) {
        stopped = false;
        try {
            Node<M> started = made();
            node = stopped ? null : started;
        } catch (Disk.Stopped error) {
            story.note("stops");
        }
    }
}
