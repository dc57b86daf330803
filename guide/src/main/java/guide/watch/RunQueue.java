package guide.watch;

import guide.book.Kata;
import guide.book.Phase;
import guide.book.UserFacingException;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.engine.RunListener;
import guide.engine.SourceSnapshot;
import guide.engine.Verdict;
import guide.progress.NotWritable;
import guide.progress.Progress;
import guide.progress.RecordedRuns;
import guide.worker.TestId;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tests the reader's answers one after another, remembers the verdicts, and gives up what is overtaken by something
 * newer. Thread-safe.
 */
final class RunQueue implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final TestRunner runner;
    private final RecordedRuns runs;
    private final LiveListener listener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "runs");
        made.setDaemon(true);
        return made;
    });
    private final Deque<PendingRun> waiting = new ArrayDeque<>();
    private PendingRun running;
    private Future<?> run;

    /** A kata that is to be tested, its sources, and their fingerprint. */
    private record PendingRun(Kata kata, SourceSnapshot sources, String digest) {

        boolean isSameAs(PendingRun other) {
            return other != null && kata.equals(other.kata) && digest.equals(other.digest);
        }
    }

    /**
     * Has nothing to run yet.
     *
     * @param book where the sources lie
     * @param runner what runs the tests
     * @param progress where verdicts are remembered
     * @param listener hears of each run
     */
    RunQueue(Workbook book, TestRunner runner, Progress progress, LiveListener listener) {
        this.runner = runner;
        this.runs = new RecordedRuns(book, runner, progress);
        this.listener = listener;
    }

    /** Gives up all runs. */
    synchronized void clear() {
        waiting.clear();
        giveUp();
    }

    /** Tests this kata before all others; the run that is under way begins again after it. */
    synchronized void first(Kata kata, SourceSnapshot sources) {
        giveUp().ifPresent(waiting::addFirst);
        waiting.removeIf(pending -> pending.kata().equals(kata));
        begin(new PendingRun(kata, sources, sources.digest(kata)), () -> sources);
    }

    /** Tests this kata after all others, unless it is about to be tested anyway. */
    synchronized void last(Kata kata, SourceSnapshot sources) {
        PendingRun wanted = new PendingRun(kata, sources, sources.digest(kata));
        if (!wanted.isSameAs(running) && waiting.stream().noneMatch(wanted::isSameAs)) {
            waiting.addLast(wanted);
            beginNext();
        }
    }

    private Optional<PendingRun> giveUp() {
        if (run == null) {
            return Optional.empty();
        }
        run.cancel(true);
        run = null;
        PendingRun stopped = running;
        running = null;
        return Optional.of(stopped);
    }

    private void beginNext() {
        if (run == null && !waiting.isEmpty()) {
            PendingRun next = waiting.removeFirst();
            // What it waited for may have been a save.
            begin(next, next.sources()::refreshed);
        }
    }

    private void begin(PendingRun next, Supplier<SourceSnapshot> sources) {
        if (!thread.isShutdown()) {
            running = next;
            run = thread.submit(() -> test(next.kata(), sources));
        }
    }

    private void test(Kata kata, Supplier<SourceSnapshot> read) {
        Runnable outcome;
        try {
            SourceSnapshot sources = read.get();
            listener.started(kata);
            Verdict verdict = runs.run(kata, sources, new Announcer(kata));
            outcome = () -> conclude(verdict, sources);
        } catch (InterruptedException givenUp) {
            outcome = () -> { };
        } catch (RuntimeException failure) {
            outcome = () -> listener.failed(kata, reason(failure));
        }
        boolean wanted = isWanted();
        if (wanted) {
            outcome.run();
        }
        runner.prepare(kata);
        if (wanted) {
            synchronized (this) {
                beginNext();
            }
        }
    }

    /** Passes on what happens in the run of a kata. */
    private final class Announcer implements RunListener {

        private final Kata kata;

        Announcer(Kata kata) {
            this.kata = kata;
        }

        @Override
        public void testStarted(TestId test) {
            listener.testStarted(test);
        }

        @Override
        public void phasePassed(Phase phase, int passed, Optional<Phase> next) {
            listener.phasePassed(kata, phase, passed, next);
            if (next.equals(Optional.of(Phase.INTERLEAVINGS))) {
                // An edit while the model checker runs finds a process ready for the tests that come first.
                runner.prepareTests(kata);
            }
        }
    }

    /** Whether nobody has given up the run of this thread; nobody does so from now on. */
    private synchronized boolean isWanted() {
        if (Thread.interrupted()) {
            return false;
        }
        run = null;
        running = null;
        return true;
    }

    /** Shows the verdict first, and remembers it then. */
    private void conclude(Verdict verdict, SourceSnapshot sources) {
        listener.finished(verdict);
        try {
            runs.keep(verdict, sources);
        } catch (UncheckedIOException changing) {
            // The sources are changing this moment, which causes another run.
        } catch (NotWritable failure) {
            listener.failed(verdict.kata(), failure.getMessage());
        }
    }

    private static String reason(RuntimeException failure) {
        if (failure instanceof UserFacingException) {
            return failure.getMessage();
        }
        String place = failure.getStackTrace().length == 0 ? "" : " at " + failure.getStackTrace()[0];
        return "No verdict, by a fault of the program: " + failure + place + ". Run it again.";
    }

    @Override
    public void close() {
        synchronized (this) {
            waiting.clear();
            giveUp();
            thread.shutdown();
        }
        try {
            // A verdict that is being written down is written to its end.
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
