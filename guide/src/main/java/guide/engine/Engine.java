package guide.engine;

import guide.book.Kata;
import guide.book.Workbook;
import guide.worker.Event;
import guide.worker.Failure;
import guide.worker.Order;
import guide.worker.Warmth;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compiles an answer to a kata with the kata's tests in this process, and runs the tests in a process of their own.
 * Whatever the code under test does, it costs only that process. Thread-safe.
 */
public final class Engine implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Workbook book;
    private final Path scratch;
    private final List<Path> libraries;
    private final JavaSources compiler;
    private final AtomicInteger runs = new AtomicInteger();

    /**
     * Makes an engine whose class path for katas is that of this process.
     *
     * @param book where the sources lie
     * @param scratch a folder for class files; this engine makes one of its own in it
     * @throws IllegalStateException if this Java has no compiler
     */
    public Engine(Workbook book, Path scratch) {
        this.book = book;
        this.libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        this.compiler = new JavaSources(libraries);
        removeAbandoned(scratch);
        this.scratch = scratch.toAbsolutePath().resolve(String.valueOf(ProcessHandle.current().pid()));
    }

    /** How to run. */
    public enum Mode {

        /** For the reader: stops after the first test class with a failure, and remembers the sample that failed. */
        LEARN(false, 10),

        /** For the rules: runs everything, remembers nothing, and is patient. */
        PROVE(true, 60);

        private final boolean keepGoing;
        private final int seconds;

        Mode(boolean keepGoing, int seconds) {
            this.keepGoing = keepGoing;
            this.seconds = seconds;
        }
    }

    /**
     * Tests an answer.
     *
     * @param kata the kata
     * @param target whose answer to it
     * @param mode how to run
     * @param listener hears of each event as it happens
     * @return the verdict
     * @throws InterruptedException if this thread is interrupted while it waits; the run's process is ended then
     */
    public Verdict run(Kata kata, Target target, Mode mode, Consumer<Event> listener) throws InterruptedException {
        return run(kata, target, book.testClasses(kata), mode, listener);
    }

    /**
     * Tests an answer by some of its test classes.
     *
     * @param kata the kata
     * @param target whose answer to it
     * @param testClasses the full names of the classes to run, in order
     * @param mode how to run
     * @param listener hears of each event as it happens
     * @return the verdict
     * @throws InterruptedException if this thread is interrupted while it waits; the run's process is ended then
     */
    public Verdict run(Kata kata, Target target, List<String> testClasses, Mode mode, Consumer<Event> listener)
            throws InterruptedException {
        long start = System.nanoTime();
        Path folder = scratch.resolve(String.valueOf(runs.incrementAndGet()));
        try (WorkerProcess worker = WorkerProcess.start(folder, libraries, Warmth.NONE)) {
            List<Path> sourcePath = target.sourcePath(book, kata);
            List<CompileError> errors = compiler.compile(roots(kata, sourcePath, testClasses), sourcePath,
                    worker.classes());
            if (!errors.isEmpty()) {
                return new Verdict(kata, target, Verdict.State.UNCOMPILED, List.of(), errors, "", since(start));
            }
            String memory = mode.keepGoing ? "" : memory(kata).toString();
            worker.give(new Order(testClasses, mode.keepGoing, memory, mode.seconds));
            Hearing hearing = hear(worker, mode, listener);
            List<TestResult> tests = new ArrayList<>(hearing.results.values());
            tests.sort(readingOrder(kata, testClasses));
            if (tests.isEmpty()) {
                tests.add(failed(kata.name() + "Test", "no test was run", List.of()));
            }
            boolean green = tests.stream().allMatch(test -> test.state() == TestResult.State.PASSED);
            return new Verdict(kata, target, green ? Verdict.State.GREEN : Verdict.State.RED, tests, List.of(),
                    hearing.output, since(start));
        }
    }

    /** What was heard of a run. A test that ran several times has failed if it failed once. */
    private static final class Hearing {

        private final Map<String, TestResult> results = new LinkedHashMap<>();
        private String current = "";
        private String output = "";
        private boolean ended;

        void add(Event event) {
            if (event instanceof Event.Started started) {
                current = started.test();
            } else if (event instanceof Event.Passed passed) {
                results.putIfAbsent(passed.test(),
                        new TestResult(passed.test(), TestResult.State.PASSED, Optional.empty()));
            } else if (event instanceof Event.Failed failed) {
                TestResult before = results.get(failed.test());
                if (before == null || before.state() == TestResult.State.PASSED) {
                    results.put(failed.test(), new TestResult(failed.test(), TestResult.State.FAILED,
                            Optional.of(failed.failure())));
                }
            } else if (event instanceof Event.Skipped skipped) {
                results.put(skipped.test(), new TestResult(skipped.test(), TestResult.State.SKIPPED,
                        Optional.empty()));
            } else if (event instanceof Event.Stuck stuck) {
                end(failed(stuck.test(), "it ran for more than " + stuck.seconds() + " s and was ended",
                        stuck.frames()));
            } else if (event instanceof Event.Exiting exiting) {
                end(failed(exiting.test(), "it ended the whole process, as System.exit does", exiting.frames()));
            } else if (event instanceof Event.Done done) {
                output = done.output();
                ended = true;
            }
        }

        void end(TestResult result) {
            results.put(result.test(), result);
            ended = true;
        }
    }

    private Hearing hear(WorkerProcess worker, Mode mode, Consumer<Event> listener) throws InterruptedException {
        Hearing hearing = new Hearing();
        Duration patience = Duration.ofSeconds(6L * mode.seconds).plus(GRACE);
        while (!hearing.ended) {
            Optional<Event> event = worker.next(patience);
            if (event.isEmpty()) {
                hearing.end(failed(hearing.current, worker.lastWords(), List.of()));
            } else {
                hearing.add(event.get());
                listener.accept(event.get());
            }
        }
        return hearing;
    }

    private static TestResult failed(String test, String message, List<Failure.Frame> frames) {
        return new TestResult(test, TestResult.State.FAILED, Optional.of(
                new Failure("a test comes to an end", message, "", "", List.of(), List.of(), frames, "")));
    }

    private List<Path> roots(Kata kata, List<Path> sourcePath, List<String> testClasses) {
        List<Path> roots = new ArrayList<>();
        roots.add(sourcePath.stream()
                .map(folder -> folder.resolve(kata.sourceFile()))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new MissingSource(sourcePath.get(0).resolve(kata.sourceFile()))));
        testClasses.forEach(name -> roots.add(testSource(kata, name)));
        return roots;
    }

    private Path testSource(Kata kata, String testClass) {
        return book.tests(kata.chapter()).resolve(testClass.replace('.', '/') + ".java");
    }

    /** The file in which a kata's properties remember the sample that failed last. */
    private Path memory(Kata kata) {
        try {
            Path folder = Files.createDirectories(scratch.resolveSibling("samples"));
            return folder.resolve(kata.name());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Test classes in the given order, and within a class the order of the source. */
    private Comparator<TestResult> readingOrder(Kata kata, List<String> testClasses) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (String testClass : testClasses) {
            String simple = testClass.substring(testClass.lastIndexOf('.') + 1);
            places.put(simple, places.size());
            sources.put(simple, read(testSource(kata, testClass)));
        }
        return Comparator
                .comparingInt((TestResult test) -> places.getOrDefault(test.testClass(), Integer.MAX_VALUE))
                .thenComparingInt(test -> place(test.method(), sources.getOrDefault(test.testClass(), "")));
    }

    private static int place(String method, String source) {
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(method) + "\\s*\\(").matcher(source);
        return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Removes what engines left behind whose process was killed. */
    private static void removeAbandoned(Path scratch) {
        if (!Files.isDirectory(scratch)) {
            return;
        }
        try (Stream<Path> folders = Files.list(scratch)) {
            folders.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .filter(folder -> ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isEmpty())
                    .forEach(Folders::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        compiler.close();
        Folders.delete(scratch);
    }
}
