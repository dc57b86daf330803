package guide.engine;

import guide.book.Kata;
import guide.book.Phase;
import guide.book.UserFacingException;
import guide.book.Workbook;
import guide.stub.SourceException;
import guide.worker.Event;
import guide.worker.WarmUpLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import testkit.FixedSeeds;

/**
 * Compiles an answer to a kata with the kata's tests in this process, and runs the tests in a process of their own.
 * Whatever the code under test does, it costs only that process. Thread-safe.
 */
public final class TestRunner implements AutoCloseable {

    /** Until a process is there and says something; on a very busy machine that alone takes half a minute. */
    private static final Duration GRACE = Duration.ofSeconds(60);
    /** How long one test may compute or stand still; as long for the rules, which prove what a reader will meet. */
    private static final int SECONDS = 10;

    private final Workbook book;
    private final Path scratch;
    private final Libraries libraries = Libraries.ofThisProcess();
    private final IncrementalCompiler compiler;
    private final Workers workers;
    private final int limit;
    private final SharedServers servers = new SharedServers();

    /**
     * Makes a runner whose class path for katas is that of this process.
     *
     * @param book where the sources lie
     * @param scratch a folder for class files; this runner makes one of its own in it
     * @throws UserFacingException if this Java has no compiler
     */
    public TestRunner(Workbook book, Path scratch) {
        this(book, scratch, SECONDS);
    }

    /**
     * Makes a runner with a patience of its own.
     *
     * @param book where the sources lie
     * @param scratch a folder for class files; this runner makes one of its own in it
     * @param limit how many seconds one test may compute or stand still
     * @throws UserFacingException if this Java has no compiler
     */
    public TestRunner(Workbook book, Path scratch, int limit) {
        this.book = book;
        this.limit = limit;
        removeAbandoned(scratch);
        this.scratch = scratch.toAbsolutePath().resolve(String.valueOf(ProcessHandle.current().pid()));
        this.compiler = new IncrementalCompiler(libraries.paths(), this.scratch.resolve("build"));
        this.workers = new Workers(this.scratch, libraries.paths());
    }

    /**
     * Gets processes ready for the next run of a kata, so that it need not wait for them, and ends those that were
     * ready for something else. Returns at once.
     *
     * @param kata the kata that will probably be run next
     */
    public void prepare(Kata kata) {
        TestSelection selection = selection(kata);
        servers.start(selection);
        Set<WarmUpLevel> levels = selection.levels();
        workers.keepOnly(levels);
        levels.forEach(workers::prepare);
    }

    /**
     * Gets a process ready for those tests of the next run that come before the model checker. Returns at once.
     *
     * @param kata the kata that will probably be run next
     */
    public void prepareTests(Kata kata) {
        workers.prepare(selection(kata).level());
    }

    private TestSelection selection(Kata kata) {
        return new TestSelection(book, kata, SourceSnapshot.of(book, kata, new Implementation.Mine()), List.of());
    }

    /** How to run. */
    public enum Mode {

        /** For the reader: stops after the first test class with a failure. */
        LEARN(false),

        /** For the rules: runs everything. */
        PROVE(true);

        private final boolean keepGoing;

        Mode(boolean keepGoing) {
            this.keepGoing = keepGoing;
        }
    }

    /**
     * Tests an answer.
     *
     * @param target whose answer to it
     * @param mode how to run
     * @param listener hears what happens as it happens
     * @throws InterruptedException if this thread is interrupted while it waits; the run's process is ended then
     */
    public Verdict run(Kata kata, Implementation target, Mode mode, RunListener listener) throws InterruptedException {
        return run(kata, target, book.testClasses(kata), mode, listener);
    }

    /**
     * Tests an answer by some of its test classes.
     *
     * @param target whose answer to it
     * @param testClasses the full names of the classes to run, in order; one that comes twice is run twice, and a test
     *     has passed if it always has
     * @param mode how to run
     * @param listener hears what happens as it happens
     * @throws InterruptedException if this thread is interrupted while it waits; the run's process is ended then
     */
    public Verdict run(Kata kata, Implementation target, List<String> testClasses, Mode mode, RunListener listener)
            throws InterruptedException {
        Optional<Verdict> unwoven = unwoven(kata, target);
        return unwoven.isPresent() ? unwoven.get()
                : run(kata, target, SourceSnapshot.of(book, kata, target), testClasses, mode, listener,
                        new RepetitionCounter());
    }

    /**
     * Tests an answer several times in the same processes. A repetition that ends its process is the last.
     *
     * @param target whose answer to it
     * @param times how often, at least once
     * @return the verdict on all repetitions, and how many of them passed
     * @throws InterruptedException if this thread is interrupted while it waits; the run's process is ended then
     */
    public RepeatedRun repeat(Kata kata, Implementation target, int times) throws InterruptedException {
        Optional<Verdict> unwoven = unwoven(kata, target);
        if (unwoven.isPresent()) {
            return new RepeatedRun(unwoven.get(), times, 0);
        }
        List<String> once = book.testClasses(kata);
        List<String> testClasses = Collections.nCopies(times, once).stream().flatMap(List::stream).toList();
        RepetitionCounter counter = new RepetitionCounter();
        Verdict verdict = run(kata, target, SourceSnapshot.of(book, kata, target), testClasses, Mode.PROVE,
                test -> { }, counter);
        int ended = verdict.state() == Verdict.State.UNCOMPILED ? times : counter.ended(once);
        return new RepeatedRun(verdict, Math.min(times, ended + 1), counter.green(once));
    }

    /**
     * Tests the reader's own answer.
     *
     * @param sources the reader's sources, just read
     * @param mode how to run
     * @param listener hears what happens as it happens
     * @return the verdict, on the sources that were read if they still hold when it is there
     * @throws InterruptedException if this thread is interrupted while it waits; the run's process is ended then
     */
    public Verdict run(Kata kata, SourceSnapshot sources, Mode mode, RunListener listener)
            throws InterruptedException {
        return run(kata, new Implementation.Mine(), sources, book.testClasses(kata), mode, listener,
                new RepetitionCounter());
    }

    private Verdict run(Kata kata, Implementation target, SourceSnapshot sources, List<String> testClasses, Mode mode,
            RunListener listener, RepetitionCounter repetitions) throws InterruptedException {
        long start = System.nanoTime();
        libraries.requireUnchanged();
        // All of the kata's, for then the next run finds them compiled, whichever of them it runs.
        TestSelection selection = new TestSelection(book, kata, sources, testClasses);
        List<List<String>> parts = TestSelection.parts(testClasses);
        List<WorkerProcess> taken = new ArrayList<>();
        try {
            // Both start while the compiler works.
            servers.start(selection);
            taken.add(take(selection, parts.get(0), mode));
            Path classes = taken.get(0).classes();
            List<CompileError> errors = compile(kata, target, selection, sources, mode, classes);
            if (!errors.isEmpty()) {
                return new Verdict(kata, target, Verdict.State.UNCOMPILED, List.of(),
                        target.inOrigin(book, kata, errors), "", since(start));
            }
            RunResults results = new RunResults(Phase.EXAMPLES.testClass(kata.name()));
            PhaseTracker phases = new PhaseTracker(testClasses, listener);
            for (int part = 0; part < parts.size() && (results.allPassed() || mode.keepGoing); part++) {
                if (part == taken.size()) {
                    taken.add(mode.keepGoing ? workers.takeGrowing(classes)
                            : take(selection, parts.get(part), mode));
                }
                WorkerProcess worker = taken.get(part);
                Folders.copy(classes, worker.classes());
                worker.give(parts.get(part), mode.keepGoing, seed(), limit, servers.addresses(selection));
                hear(worker, limit, results, phases, listener, repetitions);
                phases.ended(parts.get(part), results);
            }
            if (results.results().isEmpty()) {
                results.brokeOff("no test was run");
            }
            List<TestResult> tests = target.resultsInOrigin(book, kata, results.results());
            tests.sort(selection.readingOrder(testClasses));
            return new Verdict(kata, target, results.allPassed() ? Verdict.State.GREEN : Verdict.State.RED, tests,
                    List.of(), results.output(), since(start));
        } finally {
            taken.forEach(workers::giveBack);
        }
    }

    private WorkerProcess take(TestSelection selection, List<String> part, Mode mode) {
        boolean interleavings = part.stream().anyMatch(TestSelection::checksInterleavings);
        if (mode.keepGoing) {
            return interleavings ? workers.take(WarmUpLevel.NONE) : workers.takeLasting();
        }
        return workers.takeReadyOrCold(interleavings ? WarmUpLevel.INTERLEAVINGS : selection.level());
    }

    private List<CompileError> compile(Kata kata, Implementation target, TestSelection selection,
            SourceSnapshot sources, Mode mode, Path classes) throws InterruptedException {
        if (!book.hasClass(kata)) {
            return compiler.compileAnew(selection.files(), sources, classes);
        }
        List<Path> roots = new ArrayList<>(List.of(target.source(book, kata)));
        roots.addAll(selection.files());
        // What surrounds a reader's class is not what surrounds all others: each has class files of its own.
        String kind = mode.name() + (target instanceof Implementation.Mine ? "" : "-reference");
        return compiler.compile(kata, kind, roots, sources, classes);
    }

    /** The verdict on a trap that cannot be woven into the reference: either may have a syntax error. */
    private Optional<Verdict> unwoven(Kata kata, Implementation target) {
        try {
            target.sourcePath(book, kata);
            return Optional.empty();
        } catch (SourceException problem) {
            CompileError error = new CompileError(book.root().resolve(problem.file()), problem.line(), 1, "",
                    problem.problem());
            return Optional.of(new Verdict(kata, target, Verdict.State.UNCOMPILED, List.of(), List.of(error), "",
                    Duration.ZERO));
        }
    }

    private static void hear(WorkerProcess worker, int seconds, RunResults results, PhaseTracker phases,
            RunListener listener, RepetitionCounter repetitions) throws InterruptedException {
        Duration patience = Duration.ofSeconds(6L * seconds).plus(GRACE);
        boolean last = false;
        while (!last) {
            Optional<Event> event = worker.next(patience);
            if (event.isEmpty()) {
                results.brokeOff(worker.lastWords(patience));
                return;
            }
            if (event.get() instanceof Event.Started started) {
                phases.reached(Phase.of(started.test().testClass()), results);
                listener.testStarted(started.test());
            }
            repetitions.add(event.get());
            last = results.isLast(event.get());
        }
    }

    /** The seed that somebody wants the properties to have; empty for the usual one. */
    private static String seed() {
        return System.getProperty(FixedSeeds.PROPERTY, "");
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
        workers.close();
        compiler.close();
        Folders.delete(scratch);
    }
}
