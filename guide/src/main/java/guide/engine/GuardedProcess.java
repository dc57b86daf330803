package guide.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that ends, with all that it has started, when nobody wants it any more: at the latest with this one. */
public final class GuardedProcess implements AutoCloseable {

    private static final long LOOK_MILLIS = 200;
    private static final long MOMENT_MILLIS = 500;

    private final Process process;
    private final Thread hook;

    private GuardedProcess(Process process) {
        this.process = process;
        this.hook = new Thread(this::end, "end process");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a process whose words are read from {@link #output}.
     *
     * @param command the program and what it is told
     * @param folder where it runs
     * @return the process
     * @throws IOException if it cannot be started
     */
    public static GuardedProcess start(List<String> command, Path folder) throws IOException {
        return new GuardedProcess(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .start());
    }

    /**
     * Starts a process whose words go to a file.
     *
     * @param command the program and what it is told
     * @param folder where it runs
     * @param log the file, whose folders are made if they are not there
     * @return the process
     * @throws IOException if it cannot be started, or the file not be written
     */
    public static GuardedProcess start(List<String> command, Path folder, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        return new GuardedProcess(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start());
    }

    /**
     * What it says, of both kinds.
     *
     * @return its standard output with its errors
     */
    public InputStream output() {
        return process.getInputStream();
    }

    /**
     * Waits for its end.
     *
     * @param moment is called about twice a second
     * @return its exit status
     * @throws InterruptedException if this thread is interrupted
     */
    public int await(Runnable moment) throws InterruptedException {
        while (!process.waitFor(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
            moment.run();
        }
        return process.exitValue();
    }

    /** Ends the process when the thread that calls this is interrupted, which itself may be reading from it. */
    public void endWithThisThread() {
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
        }, "watch process");
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
