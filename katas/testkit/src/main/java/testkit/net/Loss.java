package testkit.net;

import java.util.concurrent.TimeUnit;

/** The loss of one request or answer: the first that comes over a connection that is known. Thread-safe. */
final class Loss {

    /** Nobody waits so long but where a test is wrong. */
    private static final long PATIENCE_SECONDS = 30;
    private static final long HASTE_SECONDS = 2;

    private final Direction direction;
    private final boolean breaks;
    private final int known;
    private LinkConnection victim;
    private boolean requested;

    /**
     * Has lost nothing yet.
     *
     * @param direction what is to be lost
     * @param breaks whether the connection breaks then; if not, it is silent from then on
     * @param known up to which number connections are known
     */
    Loss(Direction direction, boolean breaks, int known) {
        this.direction = direction;
        this.breaks = breaks;
        this.known = known;
    }

    /** Whether what has come over a connection is lost. */
    boolean catches(LinkConnection connection, Direction whereto) {
        synchronized (this) {
            requested |= whereto == Direction.REQUESTS && connection.number() <= known;
            if (victim == null && whereto == direction && connection.number() <= known) {
                victim = connection;
                notifyAll();
            }
            if (victim != connection) {
                return false;
            }
        }
        if (breaks) {
            connection.reset();
        }
        return true;
    }

    /**
     * Waits until something is lost, for a client may have given up before the server has answered.
     *
     * @param accepted how many connections the link has accepted
     * @throws IllegalStateException if nothing is
     */
    void end(int accepted) {
        LinkConnection lost = await(accepted);
        if (lost == null) {
            throw new IllegalStateException("nothing was lost: the call sent nothing over a connection that was open"
                    + (accepted > known ? ", but opened one: have the client make a call before" : ""));
        }
        lost.reset();
    }

    private synchronized LinkConnection await(int accepted) {
        long patience = requested || accepted == known ? PATIENCE_SECONDS : HASTE_SECONDS;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
        try {
            for (long left = end - System.nanoTime(); victim == null && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return victim;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a loss was awaited", interrupted);
        }
    }
}
