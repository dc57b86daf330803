package guide.worker;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import testkit.schedule.ScheduledThread;

/**
 * Knows which test runs and what it has done since it began; ends the process when one does not come to an end, and
 * says where it stood. How busy the machine is does not matter: what counts is the work that a test has done, or that
 * nothing of it has moved although nothing was in its way.
 */
final class Watchdog {

    private static final long PERIOD_MILLIS = 50;
    /** So many periods pass between two signs of life. */
    private static final int SIGN = 20;
    private static final int FRAMES = 40;

    private final Consumer<Event> events;
    private final Runnable sign;
    private String test = "";
    private Stillness stillness;

    /**
     * Watches nothing yet.
     *
     * @param events is told of a test that does not come to an end
     * @param sign is run every second while a test runs, to show that this process lives
     */
    Watchdog(Consumer<Event> events, Runnable sign) {
        this.events = events;
        this.sign = sign;
    }

    /** Starts to watch, in a thread of its own; called by the main thread. */
    void start() {
        train();
        // Not in the group of the code under test, whose threads are looked at.
        Thread thread = new Thread(Thread.currentThread().getThreadGroup().getParent(), this::watch, "watchdog");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    /** A test begins, or what lies between two tests of a class; it may take so long. */
    synchronized void begin(String name, int limitSeconds) {
        test = name;
        stillness = new Stillness(limitSeconds);
    }

    /** The test that runs now; between tests, the test class. */
    synchronized String current() {
        return test;
    }

    private void watch() {
        try {
            for (int period = 1; true; period++) {
                Thread.sleep(PERIOD_MILLIS);
                if (check() && period % SIGN == 0) {
                    sign.run();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the test, and returns whether there is one. */
    private synchronized boolean check() {
        if (test.isEmpty()) {
            return false;
        }
        Optional<String> reason = stillness.look();
        if (reason.isPresent()) {
            try {
                events.accept(new Event.Stuck(TestId.parse(test), reason.get() + schedules(), frames()));
            } finally {
                // Even where there is no memory left to say it.
                Runtime.getRuntime().halt(1);
            }
        }
        return true;
    }

    /** What transactions that take turns have done so far; empty where there are none. */
    static String schedules() {
        return Thread.getAllStackTraces().keySet().stream()
                .flatMap(thread -> thread instanceof ScheduledThread taking
                        ? Stream.of(taking.schedule()) : Stream.of())
                .distinct().map(schedule -> "\n" + schedule).collect(Collectors.joining());
    }

    /** Has what is needed to look at threads loaded, before it matters. */
    static void train() {
        new Stillness(1).look();
    }

    /** Where the workbook's classes stand now: the frames of all threads that are in them, the main thread first. */
    static List<Failure.Frame> frames() {
        Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
        return stacks.keySet().stream()
                .sorted(Comparator.comparing((Thread thread) -> !thread.getName().equals("main"))
                        .thenComparingLong(Thread::getId))
                .flatMap(thread -> Failures.frames(stacks.get(thread)).stream())
                .limit(FRAMES)
                .toList();
    }
}
