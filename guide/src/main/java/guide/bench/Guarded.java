package guide.bench;

import java.util.concurrent.TimeUnit;

/** A process that ends, with all that it has started, when nobody wants it any more: at the latest with this one. */
final class Guarded implements AutoCloseable {

    private static final long LOOK_MILLIS = 200;

    private final Process process;
    private final Thread hook;

    Guarded(Process process) {
        this.process = process;
        this.hook = new Thread(this::end, "end benchmarks");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Waits for a while. */
    boolean hasEnded(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends the process when the thread that calls this is interrupted, which itself may be reading from it. */
    void endWithThisThread() {
        Thread wanting = Thread.currentThread();
        Thread watch = new Thread(() -> {
            try {
                while (process.isAlive()) {
                    if (wanting.isInterrupted()) {
                        end();
                    }
                    Thread.sleep(LOOK_MILLIS);
                }
            } catch (InterruptedException impossible) {
                end();
            }
        }, "watch benchmarks");
        watch.setDaemon(true);
        watch.start();
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs already.
        }
    }
}
