package guide.worker;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import testkit.FixedSeeds;

/**
 * The process in which a kata's tests run. It warms up, reports {@link Event.Ready}, reads a {@link RunRequest} from
 * standard input, runs it, reports events as lines on standard output, and ends. Where the request names a folder of
 * classes, it is ready again instead, unless something that the request has begun goes on. It ends as well when its
 * standard input ends, so it never outlives the program that started it.
 */
public final class Worker {

    private static final int RESERVE = 4 << 20;
    /** So many threads may be left behind, for each keeps the classes of its run in memory. */
    private static final int MOST_LEFT_BEHIND = 30;
    /** Where jqwik says each time that it was told to remember nothing. */
    private static final Logger PROPERTIES_LOG = Logger.getLogger("net.jqwik");

    private final PrintStream channel;
    private final Capture output = new Capture();
    private final Watchdog watchdog = new Watchdog(this::send, this::showLife);
    private final Launcher launcher = LauncherFactory.create();
    private byte[] reserve = new byte[RESERVE];
    private int leftBehind;

    private Worker(PrintStream channel) {
        this.channel = channel;
        PROPERTIES_LOG.setLevel(Level.WARNING);
    }

    /**
     * Runs the worker.
     *
     * @param arguments one word: how much to warm up, a name of {@link WarmUpLevel} in lower case
     */
    public static void main(String[] arguments) {
        WarmUpLevel level = WarmUpLevel.of(arguments[0]);
        Worker worker = new Worker(new PrintStream(new FileOutputStream(FileDescriptor.out), false,
                StandardCharsets.UTF_8));
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        listen(requests);
        PrintStream console = System.err;
        System.setIn(new NoInput());

        try {
            worker.redirectOutput();
            level.warmUp(worker.launcher);
            worker.prepare();
            boolean again = true;
            while (again) {
                worker.redirectOutput();
                worker.send(new Event.Ready());
                RunRequest request = WorkerJson.readRequest(requests.take());
                again = onClassPath(request) ? worker.runOnClassPath(request) : worker.runAmongOthers(request);
            }
            Runtime.getRuntime().halt(0);
        } catch (Throwable broken) {
            // Not the tests, which the engines report: the worker itself.
            broken.printStackTrace(console);
            console.flush();
            Runtime.getRuntime().halt(3);
        }
    }

    /**
     * Hears requests, in a thread outside of the group of the code under test, and ends this process when the program
     * that started it is gone.
     */
    private static void listen(Queue<String> requests) {
        BufferedReader input = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        Thread thread = new Thread(Thread.currentThread().getThreadGroup().getParent(), () -> {
            try {
                for (String request = input.readLine(); request != null; request = input.readLine()) {
                    requests.add(request);
                }
            } catch (IOException gone) {
                // The same as the end of input: nobody is there to hear the rest.
            }
            Runtime.getRuntime().halt(2);
        }, "lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    /** Has what is printed from now on kept, and forgets what was kept. */
    private void redirectOutput() {
        output.clear();
        PrintStream printed = new PrintStream(output, true, StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
    }

    private void prepare() {
        Thread farewell = new Thread(
                () -> send(new Event.Exiting(TestId.parse(watchdog.current()), Watchdog.frames())));
        Runtime.getRuntime().addShutdownHook(farewell);
        watchdog.start();
    }

    private static boolean onClassPath(RunRequest request) {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).contains(request.classes())
                || request.classes().isEmpty();
    }

    /** Runs a request whose classes lie on the class path, and returns whether another can be taken. */
    private boolean runOnClassPath(RunRequest request) {
        boolean whole = run(request, ClassLoader.getSystemClassLoader());
        return !request.classes().isEmpty() && whole && !channel.checkError() && Stillness.threads().size() == 1;
    }

    /**
     * Runs a request with its own classes, and returns whether another can be taken: all is well, and nothing goes on.
     */
    private boolean runAmongOthers(RunRequest request) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(new URL[] {Path.of(request.classes()).toUri().toURL()})) {
            thread.setContextClassLoader(own);
            boolean whole = run(request, own);
            thread.setContextClassLoader(before);
            return whole && !channel.checkError() && nothingGoesOn(own);
        }
    }

    /** Whether the threads that a run has left behind wait for one another, or for nobody, without end. */
    private boolean nothingGoesOn(ClassLoader own) {
        List<Thread> left = Thread.getAllStackTraces().keySet().stream()
                .filter(other -> other.getContextClassLoader() == own).toList();
        leftBehind += left.size();
        return leftBehind <= MOST_LEFT_BEHIND
                && left.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }

    /** Runs the tests, and returns whether memory sufficed. */
    private boolean run(RunRequest request, ClassLoader loader) {
        boolean whole = true;
        int[] limit = new int[1];
        String[] between = new String[1];
        Reporter reporter = new Reporter(event -> {
            watchdog.begin(event instanceof Event.Started started ? started.test().toString() : between[0], limit[0]);
            send(event);
        });
        if (request.seed().isEmpty()) {
            System.clearProperty(FixedSeeds.PROPERTY);
        } else {
            System.setProperty(FixedSeeds.PROPERTY, request.seed());
        }
        request.servers().forEach(System::setProperty);
        for (String testClass : request.testClasses()) {
            if (reporter.failed() && !request.keepGoing()) {
                break;
            }
            limit[0] = request.secondsFor(testClass);
            between[0] = testClass.substring(testClass.lastIndexOf('.') + 1);
            watchdog.begin(between[0], limit[0]);
            try {
                launcher.execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(loader, testClass))
                        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                        .build(), reporter);
                send(new Event.ClassEnded(testClass));
            } catch (OutOfMemoryError | IllegalArgumentException full) {
                if (!isOutOfMemory(full)) {
                    throw full;
                }
                // The engines pass it on instead of reporting it. Saying so takes memory too.
                reserve = null;
                reporter.fail(TestId.parse(watchdog.current()), full);
                whole = false;
                break;
            }
        }
        watchdog.begin("", 0);
        send(new Event.Done(output.text()));
        return whole;
    }

    /** Thrown twice while it is passed on, it is the cause of a complaint that it cannot suppress itself. */
    private static boolean isOutOfMemory(Throwable thrown) {
        return thrown instanceof OutOfMemoryError || thrown.getCause() instanceof OutOfMemoryError;
    }

    private void send(Event event) {
        synchronized (channel) {
            channel.println(WorkerJson.write(event));
            channel.flush();
        }
    }

    /** A line that is no event, on the way that events take. */
    private void showLife() {
        synchronized (channel) {
            channel.println();
            channel.flush();
        }
    }
}
