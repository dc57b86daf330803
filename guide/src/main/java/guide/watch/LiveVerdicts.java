package guide.watch;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.Engine;
import guide.engine.GreenSoFar;
import guide.engine.MissingSource;
import guide.engine.Target;
import guide.engine.Verdict;
import guide.progress.Digest;
import guide.progress.NotWritable;
import guide.progress.Progress;
import guide.worker.Event;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Follows one kata: each time its sources differ from those last tested, it tests them, and gives up a test run that is
 * still under way. Thread-safe.
 */
public final class LiveVerdicts implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

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
        } catch (UncheckedIOException unreadable) {
            if (!(unreadable.getCause() instanceof NoSuchFileException)) {
                listener.failed(kata, "Cannot read " + unreadable.getCause().getMessage() + ".");
            }
            // Else a file went away between being listed and being read; its going causes another look.
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
        Runnable outcome;
        try {
            listener.started(wanted);
            GreenSoFar soFar = new GreenSoFar(book.testClasses(wanted), passed -> greenSoFar(wanted, passed));
            Consumer<Event> ear = listener::event;
            Verdict verdict = engine.run(wanted, new Target.Mine(), Engine.Mode.LEARN, ear.andThen(soFar));
            outcome = () -> conclude(verdict, digest);
        } catch (InterruptedException givenUp) {
            outcome = () -> { };
        } catch (RuntimeException failure) {
            outcome = () -> listener.failed(wanted, reason(failure));
        }
        if (isWanted()) {
            outcome.run();
        }
        engine.prepare(wanted);
    }

    private void greenSoFar(Kata wanted, int passed) {
        listener.greenSoFar(wanted, passed);
        // An edit while the model checker runs finds a process ready for the tests that come first.
        engine.prepareTests(wanted);
    }

    /** Whether nobody has given up the run of this thread; nobody does so from now on. */
    private synchronized boolean isWanted() {
        if (Thread.interrupted()) {
            return false;
        }
        run = null;
        return true;
    }

    private void conclude(Verdict verdict, String digest) {
        listener.finished(verdict);
        // If the sources have changed since they were read, nobody knows which of them were tested.
        try {
            if (digest.equals(Digest.of(book, verdict.kata()))) {
                progress.record(verdict, digest);
            }
        } catch (UncheckedIOException changing) {
            // They are changing this moment, which causes another run.
        } catch (NotWritable failure) {
            listener.failed(verdict.kata(), failure.getMessage());
        }
    }

    private static String reason(RuntimeException failure) {
        boolean told = failure instanceof MissingSource || failure instanceof IllegalStateException;
        return told ? failure.getMessage() : "No verdict: " + failure.getMessage() + ". Press r to try again.";
    }

    @Override
    public void close() {
        synchronized (this) {
            if (run != null) {
                run.cancel(true);
            }
            runs.shutdown();
        }
        try {
            // A verdict that is being written down is written to its end.
            runs.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
