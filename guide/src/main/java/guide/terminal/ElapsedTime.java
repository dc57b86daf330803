package guide.terminal;

import guide.worker.TestId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import testkit.Sentences;

/** Says on a terminal, from the first second on, for how long something has gone on. Closing it takes that away. */
final class ElapsedTime implements AutoCloseable {

    private final Ticker ticker;
    private volatile String step = "";
    private final String what;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "elapsed");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts.
     *
     * @param what what goes on
     * @param shown whether to say it at all
     */
    ElapsedTime(Screen screen, String what, boolean shown) {
        this.ticker = new Ticker(screen);
        this.what = what;
        if (shown) {
            clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
        }
    }

    private synchronized void tick() {
        if (!clock.isShutdown()) {
            ticker.note(what + step + ", " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
        }
    }

    /** A step of it begins. */
    void reached(TestId test) {
        step = ": " + Sentences.of(test.method());
    }

    /** Writes something else; the time goes on below it. */
    synchronized void between(Runnable writing) {
        ticker.clear();
        writing.run();
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        ticker.clear();
    }
}
