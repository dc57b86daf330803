package guide.terminal;

import guide.book.Kata;
import guide.book.Phase;
import guide.engine.Verdict;
import guide.watch.LiveListener;
import guide.worker.TestId;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The queue through which all that happens comes, from whatever thread, to the one thread that deals with it. */
final class WatchEvents implements LiveListener {

    private final BlockingQueue<WatchEvent> queue = new LinkedBlockingQueue<>();

    /** Something has happened. */
    void add(WatchEvent event) {
        queue.add(event);
    }

    /** Waits for the next event; after a second without one it is empty. */
    Optional<WatchEvent> next() throws InterruptedException {
        return Optional.ofNullable(queue.poll(1, TimeUnit.SECONDS));
    }

    @Override
    public void started(Kata kata) {
        add(new WatchEvent.RunStarted(kata));
    }

    @Override
    public void testStarted(TestId test) {
        add(new WatchEvent.TestStarted(test));
    }

    @Override
    public void phasePassed(Kata kata, Phase phase, int passed, Optional<Phase> next) {
        if (next.equals(Optional.of(Phase.INTERLEAVINGS))) {
            add(new WatchEvent.InterleavingsLeft(kata, passed));
        }
    }

    @Override
    public void finished(Verdict verdict) {
        add(new WatchEvent.RunFinished(verdict));
    }

    @Override
    public void failed(Kata kata, String reason) {
        add(new WatchEvent.RunFailed(kata, reason));
    }
}
