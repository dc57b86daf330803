package testkit.net;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** How many bytes may pass in each direction, over all connections of a link. Thread-safe. */
final class Valve {

    /** Nobody waits so long but where a test is wrong. */
    private static final long PATIENCE_SECONDS = 30;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Direction, Long> allowed = new EnumMap<>(Direction.class);
    private final Map<Direction, Integer> held = new EnumMap<>(Direction.class);

    Valve() {
        for (Direction each : Direction.values()) {
            allowed.put(each, Long.MAX_VALUE);
            held.put(each, 0);
        }
    }

    /** Sets how many more bytes may pass; the largest number for any. */
    void allow(Direction direction, long bytes) {
        lock.lock();
        try {
            allowed.put(direction, bytes);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Has everybody look again who waits. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until at least one byte may pass.
     *
     * @param bytes how many there are; 0 for the end of the stream, which passes where a byte could
     * @return how many may pass; -1 if the connection is broken
     */
    int pass(Direction direction, int bytes, LinkConnection connection) {
        lock.lock();
        try {
            held.merge(direction, bytes, Integer::sum);
            changed.signalAll();
            while (allowed.get(direction) == 0 && !connection.isBroken()) {
                changed.awaitUninterruptibly();
            }
            held.merge(direction, -bytes, Integer::sum);
            if (connection.isBroken()) {
                return -1;
            }
            long left = allowed.get(direction);
            int some = (int) Math.min(bytes, left);
            allowed.put(direction, left == Long.MAX_VALUE ? left : left - some);
            return some;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until at least one byte is held back. */
    void awaitHeld(Direction direction) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (allowed.get(direction) > 0 || held.get(direction) == 0) {
                if (left <= 0) {
                    throw new IllegalStateException("no " + direction + " are held back: nobody sends any");
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + direction + " were awaited", interrupted);
        } finally {
            lock.unlock();
        }
    }
}
