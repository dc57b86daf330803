package guide.watch;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.Engine;
import guide.engine.MissingSource;
import guide.engine.Target;
import guide.engine.Verdict;
import guide.progress.Digest;
import guide.progress.Progress;
import guide.worker.Event;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Follows one kata: each time its sources differ from those last tested, it tests them, and gives up a test run that is
 * still under way. Thread-safe.
 */
public final class LiveVerdicts implements AutoCloseable {

    private final Workbook book;
    private final Engine engine;
    private final Progress progress;
    private final Listener listener;
    private final ExecutorService runs = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "runs");
        thread.setDaemon(true);
        return thread;
    });
    private Kata kata;
    private String tested = "";
    private Future<?> run;

    /** Hears of runs, in a thread of this object. */
    public interface Listener {

        /**
         * A run begins.
         *
         * @param kata what is tested
         */
        void started(Kata kata);

        /**
         * Something happened in the run.
         *
         * @param event what
         */
        void event(Event event);

        /**
         * The run has ended.
         *
         * @param verdict what came of it
         */
        void finished(Verdict verdict);

        /**
         * There is no verdict.
         *
         * @param kata what was to be tested
         * @param reason why, in a sentence
         */
        void failed(Kata kata, String reason);
    }

    /**
     * Follows nothing yet.
     *
     * @param book the workbook
     * @param engine what runs the tests
     * @param progress where verdicts are remembered
     * @param listener hears of runs
     */
    public LiveVerdicts(Workbook book, Engine engine, Progress progress, Listener listener) {
        this.book = book;
        this.engine = engine;
        this.progress = progress;
        this.listener = listener;
    }

    /**
     * Follows a kata from now on, and tests it.
     *
     * @param next the kata
     */
    public synchronized void follow(Kata next) {
        kata = next;
        rerun();
    }

    /** Tests the kata again, whether it has changed or not. */
    public synchronized void rerun() {
        tested = "";
        look();
    }

    /** Looks whether the kata's sources have changed, and tests them if they have. */
    public synchronized void look() {
        if (kata == null || runs.isShutdown()) {
            return;
        }
        String now;
        try {
            now = Digest.of(book, kata);
        } catch (UncheckedIOException vanishing) {
            // A file went away between being listed and being read; its going causes another look.
            return;
        }
        if (!now.equals(tested)) {
            tested = now;
            if (run != null) {
                run.cancel(true);
            }
            Kata wanted = kata;
            run = runs.submit(() -> test(wanted, now));
        }
    }

    private void test(Kata wanted, String digest) {
        try {
            listener.started(wanted);
            Verdict verdict = engine.run(wanted, new Target.Mine(), Engine.Mode.LEARN, listener::event);
            progress.record(verdict, digest);
            engine.prepare(wanted);
            listener.finished(verdict);
        } catch (InterruptedException givenUp) {
            // A newer version of the sources is about to be tested.
            engine.prepare(wanted);
        } catch (MissingSource missing) {
            listener.failed(wanted, missing.getMessage());
        } catch (RuntimeException failure) {
            listener.failed(wanted, "No verdict: " + failure.getMessage() + ". Press r to try again.");
        }
    }

    @Override
    public void close() {
        runs.shutdownNow();
    }
}
