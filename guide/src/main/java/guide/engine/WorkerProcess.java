package guide.engine;

import guide.worker.Event;
import guide.worker.RunRequest;
import guide.worker.WarmUpLevel;
import guide.worker.WorkerJson;
import guide.worker.Worker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process that runs tests, as seen from outside: once, or request by request as long as nothing of the request before
 * goes on.
 */
final class WorkerProcess implements AutoCloseable {

    /** It takes no time to speak of, but on a busy machine; one that is not free any more ends. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Path folder;
    private final Process process;
    private final WarmUpLevel level;
    private final Kind kind;
    /** What the worker reports; an empty element marks the end. */
    private final BlockingQueue<Optional<Event>> events = new LinkedBlockingQueue<>();

    /** When anything came from it. */
    private volatile long signOfLife = System.nanoTime();
    /** Whether nothing can come from it any more. */
    private volatile boolean channelEnded;
    private boolean used;

    /** How it takes requests. */
    enum Kind {

        /** One, whose classes lie on its class path. */
        ONCE,
        /** Several, each with classes of its own, which it loads apart from all others. */
        LASTING,
        /** Several, whose classes join each other on its class path: for the model checker, which loads no others. */
        GROWING
    }

    private WorkerProcess(Path folder, Process process, WarmUpLevel level, Kind kind) {
        this.folder = folder;
        this.process = process;
        this.level = level;
        this.kind = kind;
    }

    /**
     * Starts a worker that runs one request. It warms up by itself; classes may be written to {@link #classes}
     * meanwhile.
     *
     * @param folder a folder of its own, deleted in the end
     * @param libraries the class path of every kata
     * @param level how much to exercise before the work comes
     */
    static WorkerProcess start(Path folder, List<Path> libraries, WarmUpLevel level) {
        return start(folder, libraries, level, Kind.ONCE);
    }

    /**
     * Starts a worker that runs request by request.
     *
     * @param folder a folder of its own, deleted in the end
     * @param libraries the class path of every kata
     */
    static WorkerProcess startLasting(Path folder, List<Path> libraries) {
        return start(folder, libraries, WarmUpLevel.NONE, Kind.LASTING);
    }

    /**
     * Starts a worker whose class path grows with each request.
     *
     * @param folder a folder of its own, deleted in the end
     * @param libraries the class path of every kata
     */
    static WorkerProcess startGrowing(Path folder, List<Path> libraries) {
        return start(folder, libraries, WarmUpLevel.NONE, Kind.GROWING);
    }

    private static WorkerProcess start(Path folder, List<Path> libraries, WarmUpLevel level, Kind kind) {
        try {
            Files.createDirectories(folder.resolve("classes"));
            Files.createDirectories(folder.resolve("temporary"));
            Process process = new ProcessBuilder(command(folder, libraries, level, kind))
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("stderr.txt").toFile())
                    .start();
            WorkerProcess worker = new WorkerProcess(folder, process, level, kind);
            Thread reader = new Thread(worker::listen, "events of worker " + process.pid());
            reader.setDaemon(true);
            reader.start();
            return worker;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start a test process in " + folder, failure);
        }
    }

    private static List<String> command(Path folder, List<Path> libraries, WarmUpLevel level, Kind kind) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A short life: the quick compiler and the simple collector start fastest.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-XX:MarkSweepAlwaysCompactCount=1", "-Xmx256m", "-ea",
                "-XX:ErrorFile=" + folder.resolve("crash.txt")));
        // A worker is ended before it could tidy up; what it leaves goes with its folder.
        command.add("-Djava.io.tmpdir=" + folder.resolve("temporary"));
        // Lincheck loads an agent into its own process; these two spare it a helper process and a warning.
        command.addAll(List.of("-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true"));
        // Its warnings on fields that it cannot look into would stand among what the reader's class prints.
        command.add("-Dlincheck.logLevel=ERROR");
        // It looks into every object that it can reach, for instance into a comparator composed of others.
        command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
        String archive = System.getProperty("kata.archive", "");
        if (Files.isRegularFile(Path.of(archive))) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        command.add("-cp");
        // The folder comes last: what precedes it must equal the class path that the archive was made with.
        List<String> classPath = new ArrayList<>();
        libraries.forEach(library -> classPath.add(library.toString()));
        if (kind != Kind.LASTING) {
            classPath.add(folder.resolve("classes").toString());
        }
        command.add(String.join(System.getProperty("path.separator"), classPath));
        command.add(Worker.class.getName());
        command.add(level.argument());
        return command;
    }

    /** The folder for the class files of what is to be tested. */
    Path classes() {
        return folder.resolve("classes");
    }

    /**
     * Tells the worker what to run: the tests whose classes lie in {@link #classes}.
     *
     * @param testClasses the full names of the test classes, in order
     * @param keepGoing whether to run the later classes although one before them has a failure
     * @param seed the seed of the properties; empty for the usual one
     * @param seconds how long one test may take
     * @param servers where the servers are that the tests use, by the system properties that are to say it
     */
    void give(List<String> testClasses, boolean keepGoing, String seed, int seconds, Map<String, String> servers) {
        used = true;
        RunRequest request = new RunRequest(testClasses, keepGoing, seed, seconds, servers,
                kind == Kind.ONCE ? "" : classes().toString());
        try {
            Writer writer = process.outputWriter(StandardCharsets.UTF_8);
            writer.write(WorkerJson.write(request) + "\n");
            writer.flush();
        } catch (IOException gone) {
            // It has died; its events end, and that says so.
        }
    }

    /**
     * Waits for the next event, as long as there are signs of life.
     *
     * @param patience how long to wait after the last sign of life
     * @return the event; empty when the process has ended or stays silent for so long
     * @throws InterruptedException if this thread is interrupted
     */
    Optional<Event> next(Duration patience) throws InterruptedException {
        long begin = System.nanoTime();
        long left = patience.toNanos();
        while (left > 0) {
            Optional<Event> event = events.poll(left, TimeUnit.NANOSECONDS);
            if (event != null) {
                return event;
            }
            left = Math.max(begin, signOfLife) + patience.toNanos() - System.nanoTime();
        }
        return Optional.empty();
    }

    /** Whether work can be given to it: it has none, and has not ended. */
    boolean isFree() {
        return !used && process.isAlive();
    }

    /** How it takes requests. */
    Kind kind() {
        return kind;
    }

    /**
     * Makes a worker free again whose request is done. It is not if something of that request goes on in it, or if
     * it has ended.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    void free() throws InterruptedException {
        if (kind != Kind.ONCE && used && next(GRACE).filter(Event.Ready.class::isInstance).isPresent()) {
            used = false;
        }
    }

    /** How much it exercised before the work comes. */
    WarmUpLevel level() {
        return level;
    }

    /**
     * How the process ended, and the first line of what it complained of.
     *
     * @param patience how long to wait for its end if it cannot say any more; it then ends by itself, though on a busy
     *     machine not at once
     */
    String lastWords(Duration patience) {
        try {
            long left = channelEnded ? patience.toNanos() : 0;
            if (!process.waitFor(left, TimeUnit.NANOSECONDS)) {
                return "it was silent and had to be ended";
            }
            List<String> lines = Files.readAllLines(folder.resolve("stderr.txt"));
            String first = lines.isEmpty() ? "" : ": " + lines.get(0);
            return "its process ended with status " + process.exitValue() + first;
        } catch (IOException unreadable) {
            return "its process ended";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "its process ended";
        }
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                signOfLife = System.nanoTime();
                // Whatever else comes this way is no event: an empty line each second, or a warning of the machine.
                if (line.startsWith(WorkerJson.MARK)) {
                    heard(line);
                }
            }
        } catch (IOException broken) {
            process.destroyForcibly();
        } finally {
            channelEnded = true;
            events.add(Optional.empty());
        }
    }

    private void heard(String line) {
        try {
            events.add(Optional.of(WorkerJson.readEvent(line)));
        } catch (RuntimeException noise) {
            // Code under test wrote to the channel. If an event is lost by it, its test counts as not ended.
        }
    }

    /** Ends the process, if it has not ended, and removes its folder. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }
}
