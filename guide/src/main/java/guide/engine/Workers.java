package guide.engine;

import guide.worker.Warmth;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where worker processes come from. One of each warmth may stand by: started ahead, it warms up while the reader reads,
 * and is there when the work comes. Thread-safe.
 */
final class Workers implements AutoCloseable {

    private final Path scratch;
    private final List<Path> libraries;
    private final AtomicInteger started = new AtomicInteger();
    private final Map<Warmth, WorkerProcess> standby = new EnumMap<>(Warmth.class);
    private boolean closed;

    /**
     * Has no worker yet.
     *
     * @param scratch a folder in which each worker gets one of its own
     * @param libraries the class path of every kata
     */
    Workers(Path scratch, List<Path> libraries) {
        this.scratch = scratch;
        this.libraries = libraries;
    }

    /**
     * Sees to it that a worker stands by.
     *
     * @param warmth how warm it is to be
     */
    synchronized void prepare(Warmth warmth) {
        WorkerProcess waiting = standby.get(warmth);
        if (!closed && (waiting == null || !waiting.isAlive())) {
            if (waiting != null) {
                waiting.close();
            }
            standby.put(warmth, start(warmth));
        }
    }

    /**
     * Hands out the worker that stands by, or a new one.
     *
     * @param warmth how warm it is to be
     * @return a worker of the caller's own, who closes it
     */
    synchronized WorkerProcess take(Warmth warmth) {
        WorkerProcess waiting = standby.remove(warmth);
        if (waiting != null && waiting.isAlive()) {
            return waiting;
        }
        if (waiting != null) {
            waiting.close();
        }
        return start(warmth);
    }

    private WorkerProcess start(Warmth warmth) {
        return WorkerProcess.start(scratch.resolve(String.valueOf(started.incrementAndGet())), libraries, warmth);
    }

    /** Ends the workers that stand by, and lets no new one do so. */
    @Override
    public synchronized void close() {
        closed = true;
        standby.values().forEach(WorkerProcess::close);
        standby.clear();
    }
}
