package guide.worker;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Knows which test runs and since when; ends the process when one takes too long, and says where it stood. */
final class Watchdog {

    private static final long PERIOD_MILLIS = 50;
    private static final int FRAMES = 40;

    private final Consumer<Event> events;
    private String test = "";
    private int seconds;
    private long deadline;

    Watchdog(Consumer<Event> events) {
        this.events = events;
    }

    /** Starts to watch, in a thread of its own. */
    void start() {
        Thread thread = new Thread(this::watch, "watchdog");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    /** A test begins, or what lies between two tests of a class; it may take so long. */
    synchronized void begin(String name, int limitSeconds) {
        test = name;
        seconds = limitSeconds;
        deadline = System.nanoTime() + limitSeconds * 1_000_000_000L;
    }

    /** The test that runs now; between tests, the test class. */
    synchronized String current() {
        return test;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                check();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void check() {
        if (!test.isEmpty() && System.nanoTime() - deadline > 0) {
            try {
                events.accept(new Event.Stuck(TestId.parse(test), seconds, frames()));
            } finally {
                // Even where there is no memory left to say it.
                Runtime.getRuntime().halt(1);
            }
        }
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
