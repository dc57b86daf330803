package guide.watch;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.Engine;
import guide.engine.Verdict;
import guide.progress.Digest;
import guide.progress.Progress;
import guide.worker.Event;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

/**
 * Follows one kata: each time its sources differ from those last tested, it tests them, and gives up a test run that is
 * still under way. Thread-safe.
 */
public final class LiveVerdicts implements AutoCloseable {

    private final Workbook book;
    private final Listener listener;
    private final Runs runs;
    private Kata kata;
    private String tested = "";

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
         * All has passed but for the model checker, which has its turn now and takes longer than all the rest.
         *
         * @param kata what is tested
         * @param passed how many tests have passed
         */
        void greenSoFar(Kata kata, int passed);

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
        this.listener = listener;
        this.runs = new Runs(book, engine, progress, listener);
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
        if (kata == null) {
            return;
        }
        String now;
        try {
            now = Digest.of(book, kata);
        } catch (UncheckedIOException unreadable) {
            if (!(unreadable.getCause() instanceof NoSuchFileException)) {
                listener.failed(kata, "Cannot read " + unreadable.getCause().getMessage() + ".");
            }
            // Else a file went away between being listed and being read; its going causes another look.
            return;
        }
        if (!now.equals(tested)) {
            tested = now;
            runs.only(kata, now);
        }
    }

    @Override
    public void close() {
        runs.close();
    }
}
