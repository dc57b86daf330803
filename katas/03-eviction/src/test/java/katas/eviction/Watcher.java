package katas.eviction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A thread that asks a cache for its size until there is an entry. What it reads without a lock or a volatile field may
 * be kept in a register, and is then never read again.
 */
final class Watcher {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** In nanoseconds of the processor: far more than one look takes. */
    private static final long START = 2_000_000;
    private static final long LONG_ENOUGH = 30_000_000;
    /** So many looks in one loop take far longer than that. */
    private static final int LOOKS = 1 << 30;
    /** Short loops for so long get the loop compiled. */
    private static final long PRACTICE = 15_000_000;
    private static final int FEW_LOOKS = 100;

    private final LruCache<?, ?> cache;
    private final Thread thread = new Thread(this::watch, "watcher");
    private volatile boolean practiced;
    private volatile boolean over;

    Watcher(LruCache<?, ?> cache) {
        this.cache = cache;
        thread.setDaemon(true);
    }

    /** Starts the thread, and waits until it is at work. */
    void start() {
        thread.start();
        while (!practiced && !isDone()) {
            Thread.yield();
        }
        letWork(START);
    }

    /** Waits until the thread has looked often enough to have seen an entry, or has seen it. */
    void letLook() {
        letWork(LONG_ENOUGH);
    }

    private void letWork(long nanos) {
        long before = worked();
        while (!isDone() && worked() - before < nanos) {
            Thread.yield();
        }
    }

    /** Whether the thread has seen an entry. */
    boolean isDone() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    /** Has the thread end by itself, if it has seen nothing. */
    void giveUp() {
        over = true;
    }

    private long worked() {
        return Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
    }

    private void watch() {
        while (worked() < PRACTICE) {
            isEmpty(cache, FEW_LOOKS);
        }
        practiced = true;
        while (!over && isEmpty(cache, LOOKS)) {
            Thread.yield();
        }
    }

    private static boolean isEmpty(LruCache<?, ?> cache, int looks) {
        for (int look = 0; look < looks; look++) {
            if (cache.size() > 0) {
                return false;
            }
        }
        return true;
    }
}
