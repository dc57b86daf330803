package guide.engine;

import guide.worker.WarmUpLevel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where worker processes come from. One of each warm-up level may stand by: started ahead, it warms up while the reader
 * reads, and is there when the work comes. Those that take several requests are kept for the next one. Thread-safe.
 */
final class Workers implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Path scratch;
    private final List<Path> libraries;
    private final AtomicInteger started = new AtomicInteger();
    private final Map<WarmUpLevel, WorkerProcess> standby = new EnumMap<>(WarmUpLevel.class);
    private final Deque<WorkerProcess> lasting = new ArrayDeque<>();
    private final List<WorkerProcess> growing = new ArrayList<>();
    /** Ends workers, which nobody has to wait for. */
    private final ExecutorService ending = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "end of workers");
        thread.setDaemon(true);
        return thread;
    });
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
     * @param level how warm it is to be
     */
    synchronized void prepare(WarmUpLevel level) {
        WorkerProcess waiting = standby.get(level);
        if (!closed && (waiting == null || !waiting.isFree())) {
            end(waiting);
            standby.put(level, start(level));
        }
    }

    /**
     * Ends workers that stand by for something else. Returns at once.
     *
     * @param wanted which to keep
     */
    synchronized void keepOnly(Set<WarmUpLevel> wanted) {
        for (WarmUpLevel level : WarmUpLevel.values()) {
            if (!wanted.contains(level)) {
                end(standby.remove(level));
            }
        }
    }

    /**
     * Hands out the worker that stands by, or a new one.
     *
     * @param level how warm it is to be
     * @return a worker for the caller, who gives it back or closes it
     */
    synchronized WorkerProcess take(WarmUpLevel level) {
        WorkerProcess waiting = standby.remove(level);
        if (waiting != null && waiting.isFree()) {
            return waiting;
        }
        end(waiting);
        return start(level);
    }

    /**
     * Hands out the worker that stands by, or a new one that does not warm up, for work that waits already.
     *
     * @param level how warm the one that stands by is
     * @return a worker for the caller, who gives it back or closes it
     */
    synchronized WorkerProcess takeReadyOrCold(WarmUpLevel level) {
        return take(standby.containsKey(level) ? level : WarmUpLevel.NONE);
    }

    /**
     * Hands out a worker that runs request by request: one that has run some, if there is one, else a new one.
     *
     * @return a worker for the caller, who gives it back or closes it
     */
    synchronized WorkerProcess takeLasting() {
        while (!lasting.isEmpty()) {
            WorkerProcess worker = lasting.pop();
            if (worker.isFree()) {
                return worker;
            }
            end(worker);
        }
        return WorkerProcess.startLasting(folder(), libraries);
    }

    /**
     * Hands out a worker that runs requests with all their classes on its class path: one that has run some and has no
     * other version of any class, if there is one, else a new one.
     *
     * @param classes the folder of the classes of the next request
     * @return a worker for the caller, who gives it back or closes it
     */
    synchronized WorkerProcess takeGrowing(Path classes) {
        for (WorkerProcess worker : growing) {
            if (worker.isFree() && Folders.agree(classes, worker.classes())) {
                growing.remove(worker);
                return worker;
            }
        }
        return WorkerProcess.startGrowing(folder(), libraries);
    }

    /**
     * Takes a worker back: to stand by again if work can be given to it, else to end.
     *
     * @param worker a worker that was handed out
     */
    void giveBack(WorkerProcess worker) {
        try {
            worker.free();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        putBack(worker);
    }

    private synchronized void putBack(WorkerProcess worker) {
        boolean wanted = worker.kind() != WorkerProcess.Kind.ONCE || !standby.containsKey(worker.level());
        if (closed || !worker.isFree() || !wanted) {
            end(worker);
            return;
        }
        if (worker.kind() == WorkerProcess.Kind.GROWING) {
            growing.add(worker);
            return;
        }
        Folders.delete(worker.classes(), file -> true);
        if (worker.kind() == WorkerProcess.Kind.LASTING) {
            lasting.push(worker);
        } else {
            standby.put(worker.level(), worker);
        }
    }

    private WorkerProcess start(WarmUpLevel level) {
        return WorkerProcess.start(folder(), libraries, level);
    }

    private Path folder() {
        return scratch.resolve(String.valueOf(started.incrementAndGet()));
    }

    private void end(WorkerProcess worker) {
        if (worker != null && !ending.isShutdown()) {
            ending.execute(worker::close);
        } else if (worker != null) {
            worker.close();
        }
    }

    /** Ends the workers that stand by, and lets no new one do so. Waits until all that were given back have ended. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            standby.values().forEach(this::end);
            standby.clear();
            lasting.forEach(this::end);
            lasting.clear();
            growing.forEach(this::end);
            growing.clear();
            ending.shutdown();
        }
        try {
            if (!ending.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ending.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
