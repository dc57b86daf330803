package guide.terminal;

import guide.bench.Effort;
import guide.book.Kata;
import java.util.ArrayList;
import java.util.List;

/** Measures a kata, while its verdicts go on. */
final class BackgroundBench implements AutoCloseable {

    private final Session session;
    private final WatchEvents events;
    private Thread thread;

    BackgroundBench(Session session, WatchEvents events) {
        this.session = session;
        this.events = events;
    }

    boolean isUnderWay() {
        return thread != null;
    }

    /** Begins, and returns at once; its end comes as an event. */
    void start(Kata kata) {
        thread = new Thread(() -> events.add(new WatchEvent.BenchEnded(measure(kata))), "bench");
        thread.setDaemon(true);
        thread.start();
    }

    private String measure(Kata kata) {
        List<String> lines = new ArrayList<>();
        try {
            session.measurements(note -> events.add(new WatchEvent.BenchProgressed(note)), lines::add)
                    .measure(List.of(kata), Effort.QUICK);
        } catch (InterruptedException givenUp) {
            lines.clear();
        } catch (RuntimeException failure) {
            lines.add(WatchLoop.reason(failure));
        }
        return String.join("\n", lines);
    }

    /** Its end has been heard of. */
    void ended() {
        thread = null;
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
