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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tests the reader's answers one after another, remembers the verdicts, and gives up what is overtaken by something
 * newer. Thread-safe.
 */
final class Runs implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final Workbook book;
    private final Engine engine;
    private final Progress progress;
    private final LiveVerdicts.Listener listener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "runs");
        made.setDaemon(true);
        return made;
    });
    private final Deque<Wish> waiting = new ArrayDeque<>();
    private Wish running;
    private Future<?> run;

    /** A kata that is to be tested, and the fingerprint of its sources. */
    private record Wish(Kata kata, String digest) {
    }

    Runs(Workbook book, Engine engine, Progress progress, LiveVerdicts.Listener listener) {
        this.book = book;
        this.engine = engine;
        this.progress = progress;
        this.listener = listener;
    }

    /** Tests this kata now and nothing else. */
    synchronized void only(Kata kata, String digest) {
        waiting.clear();
        giveUp();
        waiting.addFirst(new Wish(kata, digest));
        begin();
    }

    /** Tests this kata before all others; the run that is under way begins again after it. */
    synchronized void first(Kata kata, String digest) {
        giveUp().ifPresent(waiting::addFirst);
        waiting.removeIf(wish -> wish.kata().equals(kata));
        waiting.addFirst(new Wish(kata, digest));
        begin();
    }

    /** Tests this kata after all others, unless it is about to be tested anyway. */
    synchronized void last(Kata kata, String digest) {
        Wish wish = new Wish(kata, digest);
        if (!wish.equals(running) && !waiting.contains(wish)) {
            waiting.addLast(wish);
            begin();
        }
    }

    private Optional<Wish> giveUp() {
        if (run == null) {
            return Optional.empty();
        }
        run.cancel(true);
        run = null;
        Wish stopped = running;
        running = null;
        return Optional.of(stopped);
    }

    private void begin() {
        if (run == null && !waiting.isEmpty() && !thread.isShutdown()) {
            Wish next = waiting.removeFirst();
            running = next;
            run = thread.submit(() -> test(next.kata(), next.digest()));
        }
    }

    private void test(Kata kata, String digest) {
        Runnable outcome;
        try {
            listener.started(kata);
            GreenSoFar soFar = new GreenSoFar(book.testClasses(kata), passed -> greenSoFar(kata, passed));
            Consumer<Event> ear = listener::event;
            Verdict verdict = engine.run(kata, new Target.Mine(), Engine.Mode.LEARN, ear.andThen(soFar));
            outcome = () -> conclude(verdict, digest);
        } catch (InterruptedException givenUp) {
            outcome = () -> { };
        } catch (RuntimeException failure) {
            outcome = () -> listener.failed(kata, reason(failure));
        }
        boolean wanted = isWanted();
        if (wanted) {
            outcome.run();
        }
        engine.prepare(kata);
        if (wanted) {
            synchronized (this) {
                begin();
            }
        }
    }

    private void greenSoFar(Kata kata, int passed) {
        listener.greenSoFar(kata, passed);
        // An edit while the model checker runs finds a process ready for the tests that come first.
        engine.prepareTests(kata);
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
        return told ? failure.getMessage() : "No verdict: " + failure.getMessage() + ". Run it again.";
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
