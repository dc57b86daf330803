package guide.worker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells a test that does not come to an end from one that has to wait for its turn on a busy machine. Four things are
 * told, each in a sentence:
 * <ul>
 * <li>it has used much of the processor: an endless loop;
 * <li>all its threads wait, and none has moved for a while: a deadlock, a sleep, a signal that never comes;
 * <li>a thread is in a call of the system and has not moved for a long while: it waits for input, or for a server;
 * <li>its threads wake up for a moment and wait again, and that has taken a long while.
 * </ul>
 * A thread that wants the processor and does not get it is none of these, however long that takes.
 */
final class Stillness {

    /** What may need somebody else's processor time is given more of it. */
    private static final int PATIENCE = 6;
    private static final long SECOND = 1_000_000_000;
    /** When this process gets no time at all, that is no time in which a test has stood still. */
    private static final long LONGEST_STEP = SECOND / 5;
    /** A thread that waits for a lock looks by itself once a second whether it is free. */
    private static final long TWITCH = 20_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    /** The group of the main thread, which all threads of the code under test are in. */
    private static final ThreadGroup MAIN = mainGroup();

    private final int seconds;
    private final long computedBefore = SYSTEM.getProcessCpuTime();
    private long last = System.nanoTime();
    private long moved;
    private boolean allWait;
    private long still;
    private long waited;

    /**
     * Begins now.
     *
     * @param seconds how many seconds of the processor's time a test may use, or stand still
     */
    Stillness(int seconds) {
        this.seconds = seconds;
    }

    /**
     * Looks at the threads.
     *
     * @return what is wrong, once something is
     */
    Optional<String> look() {
        long now = System.nanoTime();
        long step = Math.min(now - last, LONGEST_STEP);
        last = now;
        List<Thread> threads = threads();
        long movement = threads.stream().mapToLong(thread -> THREADS.getThreadCpuTime(thread.getId())).sum();
        boolean allWaitNow = threads.stream().noneMatch(thread -> thread.getState() == Thread.State.RUNNABLE);
        still = movement - moved <= TWITCH && allWaitNow == allWait ? still + step : 0;
        waited = allWaitNow ? waited + step : waited;
        moved = movement;
        allWait = allWaitNow;
        return reason();
    }

    private Optional<String> reason() {
        if (SYSTEM.getProcessCpuTime() - computedBefore > seconds * SECOND) {
            return Optional.of("it computed for more than " + seconds + " s and was ended");
        }
        if (still > seconds * SECOND && allWait) {
            return Optional.of(waiting(sleeps() ? "it slept for more than " + seconds + " s and was ended"
                    : "it waited for more than " + seconds + " s for what never happened, and was ended"));
        }
        int patience = PATIENCE * seconds;
        if (still > patience * SECOND) {
            return Optional.of("it waited for more than " + patience + " s for an answer or input from outside, and was"
                    + " ended");
        }
        if (waited > patience * SECOND) {
            return Optional.of(waiting("it waited for more than " + patience + " s, waking up now and then, and was"
                    + " ended"));
        }
        return Optional.empty();
    }

    /** What is to be said of threads that wait: whether it is for each other, and else how. */
    private static String waiting(String how) {
        long[] locked = THREADS.findDeadlockedThreads();
        return locked == null ? how
                : "it was ended: " + locked.length + " of its threads wait for each other's locks, a deadlock";
    }

    private static boolean sleeps() {
        return threads().stream().map(Thread::getStackTrace).anyMatch(Stillness::isAsleep);
    }

    private static boolean isAsleep(StackTraceElement[] stack) {
        return Stream.of(stack).takeWhile(frame -> frame.getClassName().equals("java.lang.Thread"))
                .anyMatch(frame -> frame.getMethodName().equals("sleep"));
    }

    /** The threads of the code under test, and of the libraries that run it. */
    static List<Thread> threads() {
        Thread[] threads = new Thread[2 * MAIN.activeCount() + 8];
        int count = MAIN.enumerate(threads);
        return Arrays.asList(threads).subList(0, count);
    }

    private static ThreadGroup mainGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (!group.getName().equals("main") && group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
