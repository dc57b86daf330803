package testkit.sql;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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
 * Finds the moments at which nothing moves: everyone who works on a database at the same time has come back, or waits
 * for one who has. That somebody waits is what the database says when it is asked, or the virtual machine where one
 * waits for another's lock; no clock decides. All but {@link #back} is for the thread of the test.
 *
 * @param <W> who works
 */
final class QuiescenceDetector<W extends QuiescenceDetector.Worker> {

    private final Sessions sessions;
    private final Supplier<Collection<W>> workers;
    private final Supplier<Map<Long, String>> owners;
    private final Comparator<W> order;
    private final BlockingQueue<W> returned = new LinkedBlockingQueue<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Somebody with a thread of their own. */
    interface Worker {

        /** The name by which the database's sessions are known. */
        String name();

        /** The thread that works. */
        Thread thread();

        /** Whether something was begun of whose end the test has not been told. */
        boolean isRunning();

        /** Whether that waits for somebody else, as far as is known. */
        boolean isWaiting();

        /** Is told that it waits. */
        void waitsFor(Set<String> others);

        /** Is told that what was begun has come back. */
        void takeIn();
    }

    /**
     * Watches.
     *
     * @param sessions tells who waits
     * @param workers everybody
     * @param owners the name that each session belongs to
     * @param order in which those are told of that have waited and come back together
     */
    QuiescenceDetector(Sessions sessions, Supplier<Collection<W>> workers, Supplier<Map<Long, String>> owners,
            Comparator<W> order) {
        this.sessions = sessions;
        this.workers = workers;
        this.owners = owners;
        this.order = order;
    }

    /** Says, from any thread, that what somebody began has come back. */
    void back(W worker) {
        returned.add(worker);
    }

    /**
     * Returns when everybody has come back, or waits for one who has.
     *
     * @throws IllegalStateException if the database does not answer, or this thread is interrupted
     */
    void settle() {
        // Those that waited are told of after all others, in their order and not in that of their threads.
        Set<W> released = new TreeSet<>(order);
        RetryLoops loops = new RetryLoops();
        boolean settled = false;
        while (!settled) {
            if (awaitOne(released)) {
                // What was seen before may have been the end of a wait that is over.
                loops = new RetryLoops();
            }
            List<W> busy = workers.get().stream().filter(one -> one.isRunning() && !released.contains(one)).toList();
            if (busy.isEmpty() || allWait(busy, loops)) {
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

    private boolean allWait(List<W> busy, RetryLoops loops) {
        Map<String, W> named = new TreeMap<>();
        Set<String> retrying = new HashSet<>();
        for (W one : busy) {
            named.put(one.name(), one);
            if (sessions.retriesInsteadOfWaiting() && loops.contains(one.thread())) {
                retrying.add(one.name());
            }
        }
        try {
            Map<String, Set<String>> blockers = sessions.allWait(named.keySet(), owners.get(), retrying,
                    locksOf(busy));
            blockers.forEach((name, others) -> {
                if (!named.get(name).isWaiting()) {
                    named.get(name).waitsFor(others);
                }
            });
            return !blockers.isEmpty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /** Who waits for a lock of Java that another one holds, such as that of a synchronized method. */
    private Map<String, String> locksOf(List<W> busy) {
        Map<String, String> holders = new TreeMap<>();
        for (W one : busy) {
            ThreadInfo info = threads.getThreadInfo(one.thread().getId());
            if (info != null && info.getLockOwnerId() >= 0) {
                workers.get().stream().filter(other -> other.thread() != null
                                && other.thread().getId() == info.getLockOwnerId())
                        .forEach(other -> holders.put(one.name(), other.name()));
            }
        }
        return holders;
    }
}
