package guide.web;

import guide.book.Kata;
import guide.book.Workbook;
import guide.editor.Editor;
import guide.engine.TestRunner;
import guide.engine.SourceSnapshot;
import guide.engine.Implementation;
import guide.engine.TestResult;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.worker.Failure;
import guide.worker.TestId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody with a copy of this workbook, an editor and a browser, who has seen each kata red. */
final class Reader implements AutoCloseable {

    /** What a copy does not need, and what another program may be writing. */
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".kata", ".idea", ".vscode");

    private final Path folder;
    private final Workbook book;
    private final TestRunner runner;
    private final Site site;
    private final Browser browser;

    Reader() throws IOException {
        folder = Files.createTempDirectory("workbook").toRealPath();
        Path root = folder.resolve("copy");
        copy(Path.of("..").toRealPath(), root);
        book = Workbook.open(root);
        Progress progress = new Progress(book, warning -> { });
        book.katas().forEach(kata -> progress.record(red(kata), SourceSnapshot.of(book, book.chapterOf(kata))));
        runner = new TestRunner(book, Files.createDirectories(root.resolve(".kata/run")));
        site = Site.open(book, runner, progress, Optional.of(editor()), 0, false);
        browser = new Browser(folder.resolve("browser"));
        browser.open(site.link());
    }

    /** An editor, by its name one with a window, that writes down what it is asked to open. */
    private Editor editor() throws IOException {
        Path script = Files.writeString(folder.resolve("subl"), "#!/bin/sh\necho \"$@\" > "
                + folder.resolve("opened.part") + "; mv " + folder.resolve("opened.part") + " "
                + folder.resolve("opened") + "\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return new Editor(script.toString());
    }

    /** What the editor was asked to open last. */
    String opened() throws IOException {
        return Files.readString(folder.resolve("opened")).strip();
    }

    private static Verdict red(Kata kata) {
        Failure todo = new Failure.Todo("new " + kata.name(), List.of());
        TestResult failed = new TestResult(new TestId(kata.name() + "Test", "first"), TestResult.State.FAILED,
                Optional.of(todo));
        return new Verdict(kata, new Implementation.Mine(), Verdict.State.RED, List.of(failed), List.of(), "",
                Duration.ZERO);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes known) throws IOException {
                if (LEFT_OUT.contains(visited.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(visited).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether so many others want the processors that a time says nothing. */
    static boolean isMachineBusy() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return machine.getSystemLoadAverage() > 2.0 * machine.getAvailableProcessors();
    }

    /** Reads until the process that will run the next save's tests has warmed up, as every reader does. */
    void read() {
        browser.waitUntilStill(() -> ProcessHandle.current().children()
                .filter(child -> child.info().command().filter(Reader::isJava).isPresent())
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO)).toList());
    }

    private static boolean isJava(String command) {
        return Path.of(command).startsWith(System.getProperty("java.home"));
    }

    Browser browser() {
        return browser;
    }

    Workbook book() {
        return book;
    }

    Kata kata(String name) {
        return book.select(name).get(0);
    }

    /** The address of a page. */
    String address(String page) {
        return site.address() + page;
    }

    void open(String page) {
        browser.open(address(page));
    }

    /** Puts the reference in the place of the kata's file. */
    void solve(String kata) throws IOException {
        save(kata, Files.readString(book.solutions(kata(kata).chapter()).resolve(kata(kata).sourceFile())));
    }

    /** Puts the first of the kata's traps in the place of its file. */
    void fallIntoATrap(String kata) throws IOException {
        Kata fallen = kata(kata);
        Implementation trap = Implementation.of(book.variants(fallen, "traps").get(0));
        save(kata, trap.text(book, fallen));
    }

    /** Puts a trap in the place of the kata's file. */
    void fallInto(String kata, String trap) throws IOException {
        save(kata, new Implementation.Trap(trap).text(book, kata(kata)));
    }

    /** Changes a file of the kata's own by text. */
    void save(String kata, String text) throws IOException {
        Files.writeString(book.stubs(kata(kata).chapter()).resolve(kata(kata).sourceFile()), text);
    }

    @Override
    public void close() throws IOException {
        browser.close();
        site.close();
        runner.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
