package testkit.schedule;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Finds the moments at which nothing moves: everyone who works at the same time has come back, or waits for one who
 * has. That somebody waits is what a {@link WaitDetector} says, such as a database when it is asked; no clock decides.
 * All but {@link #back} is for the thread of the test.
 *
 * @param <W> who works
 */
public final class QuiescenceDetector<W extends QuiescenceDetector.Worker> {

    private final Supplier<WaitDetector> waits;
    private final Supplier<Collection<W>> workers;
    private final Comparator<W> order;
    private final BlockingQueue<W> returned = new LinkedBlockingQueue<>();
    private final ThreadMXBean machine = ManagementFactory.getThreadMXBean();

    /** Somebody with a thread of their own. */
    public interface Worker {

        /**
         * The name by which others know it.
         *
         * @return the name
         */
        String name();

        /**
         * The thread that works.
         *
         * @return the thread; null before the first work
         */
        Thread thread();

        /**
         * Whether something was begun of whose end the test has not been told.
         *
         * @return true if so
         */
        boolean isRunning();

        /**
         * Whether that waits for somebody else, as far as is known.
         *
         * @return true if so
         */
        boolean isWaiting();

        /**
         * Is told that it waits.
         *
         * @param others for whom; empty if that is not known
         */
        void waitsFor(Set<String> others);

        /** Is told that what was begun has come back. */
        void takeIn();
    }

    /**
     * Watches.
     *
     * @param waits tells who waits, at any time; not null
     * @param workers everybody
     * @param order in which those are told of that have waited and come back together
     */
    public QuiescenceDetector(Supplier<WaitDetector> waits, Supplier<Collection<W>> workers, Comparator<W> order) {
        this.waits = waits;
        this.workers = workers;
        this.order = order;
    }

    /**
     * Says, from any thread, that what somebody began has come back.
     *
     * @param worker who, not null
     */
    public void back(W worker) {
        returned.add(worker);
    }

    /**
     * Returns when everybody has come back, or waits for one who has.
     *
     * @throws IllegalStateException if it cannot be told who waits, or this thread is interrupted
     */
    public void settle() {
        // Those that waited are told of after all others, in their order and not in that of their threads.
        Set<W> released = new TreeSet<>(order);
        waits.get().restart();
        boolean settled = false;
        while (!settled) {
            if (awaitOne(released)) {
                waits.get().restart();
            }
            List<W> busy = workers.get().stream().filter(one -> one.isRunning() && !released.contains(one)).toList();
            if (busy.isEmpty() || allWait(busy)) {
                settled = released.isEmpty();
                List<W> told = List.copyOf(released);
                released.clear();
                told.forEach(Worker::takeIn);
            }
        }
    }

    private boolean awaitOne(Set<W> released) {
        try {
            W back = workers.get().stream().noneMatch(Worker::isRunning) ? null
                    : returned.poll(1, TimeUnit.MILLISECONDS);
            if (back != null && back.isWaiting()) {
                released.add(back);
            } else if (back != null) {
                back.takeIn();
            }
            return back != null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a step was awaited", interrupted);
        }
    }

    private boolean allWait(List<W> busy) {
        Map<String, W> named = new TreeMap<>();
        Map<String, Thread> threads = new TreeMap<>();
        for (W one : busy) {
            named.put(one.name(), one);
            threads.put(one.name(), one.thread());
        }
        Map<String, Set<String>> blockers = waits.get().allWait(threads, locksOf(busy));
        // Who has come back meanwhile waits for the test, and not for one of the others.
        if (blockers.isEmpty() || !returned.isEmpty()) {
            return false;
        }
        blockers.forEach((name, others) -> {
            if (!named.get(name).isWaiting()) {
                named.get(name).waitsFor(others);
            }
        });
        return true;
    }

    /** Who waits for a lock of Java that another one holds, such as that of a synchronized method. */
    private Map<String, String> locksOf(List<W> busy) {
        Map<String, String> holders = new TreeMap<>();
        for (W one : busy) {
            ThreadInfo info = machine.getThreadInfo(one.thread().getId());
            if (info != null && info.getLockOwnerId() >= 0) {
                workers.get().stream().filter(other -> other.thread() != null
                                && other.thread().getId() == info.getLockOwnerId())
                        .forEach(other -> holders.put(one.name(), other.name()));
            }
        }
        return holders;
    }
}
