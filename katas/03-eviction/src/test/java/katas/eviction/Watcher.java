package katas.eviction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A thread that asks a cache for its size until there is an entry. What it reads without a lock or a volatile field may
 * be kept in a register, and is then never read again.
 */
final class Watcher {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Far more than one look takes. */
    private static final long WORK = 20_000_000;
    /** So many looks in one loop take far longer than that. */
    private static final int LOOKS = 1 << 30;
    /** So many loops get the loop compiled. */
    private static final int SHORT_LOOPS = 20_000;
    private static final int FEW_LOOKS = 10;

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
            Thread.onSpinWait();
        }
        letWork();
    }

    /** Waits until the thread has worked for a while, by the processor's time, or is done. */
    void letWork() {
        long before = worked();
        while (!isDone() && worked() - before < WORK) {
            Thread.onSpinWait();
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
        for (int loop = 0; loop < SHORT_LOOPS; loop++) {
            isEmpty(cache, FEW_LOOKS);
        }
        practiced = true;
        while (!over && isEmpty(cache, LOOKS)) {
            Thread.onSpinWait();
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
