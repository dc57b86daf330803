package guide.engine;

import guide.book.Kata;
import guide.book.Workbook;
import guide.stub.Weaver;
import guide.stub.Woven;
import guide.worker.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A trap or an alternative as the compiler takes it: in a file of its class's name. A trap is woven into the reference;
 * an alternative is a class of its own. The file is written anew whenever it is asked for and not as it should be.
 *
 * @param book where things lie
 * @param variant the file of the trap or alternative
 */
record WovenSource(Workbook book, Kata kata, Path variant) {

    /** What came of each trap when it was woven last: it is asked for many times a run, and takes a compiler. */
    private static final Map<Path, Weave> LAST = new ConcurrentHashMap<>();

    private record Weave(String reference, String trap, Woven woven) {
    }

    /**
     * The folder of the file, as a source folder.
     *
     * @throws guide.stub.SourceException if the trap cannot be woven into the reference
     */
    Path folder() {
        Path folder = scratch();
        String text = woven().text();
        Path file = folder.resolve(kata.sourceFile());
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(file.getParent());
                Path fresh = Files.createTempFile(file.getParent(), kata.name(), ".new");
                Files.writeString(fresh, text);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return folder;
    }

    /** The text of the file, with what it knows of its lines. */
    Woven woven() {
        String text = read(variant);
        if (!variant.getParent().getParent().endsWith("traps")) {
            return Woven.whole(text);
        }
        String reference = read(reference());
        Weave last = LAST.get(variant);
        if (last == null || !last.reference.equals(reference) || !last.trap.equals(text)) {
            last = new Weave(reference, text, Weaver.of(reference, shown(reference()), text, shown(variant)).weave());
            LAST.put(variant, last);
        }
        return last.woven;
    }

    /** A compiler's error where it was written: in the variant or in the reference. */
    CompileError inOrigin(CompileError error) {
        if (!error.file().equals(scratch().resolve(kata.sourceFile()))) {
            return error;
        }
        Woven.Line line = woven().line((int) error.line());
        return new CompileError(line.ofReference() ? reference() : variant, line.number(), error.column(),
                error.source(), error.message());
    }

    /** A test's result with the lines of a failure where they were written. */
    TestResult inOrigin(TestResult result) {
        return new TestResult(result.id(), result.state(), result.failure().map(this::inOrigin));
    }

    private Failure inOrigin(Failure failure) {
        Woven woven = woven();
        List<Failure.Frame> frames = failure.frames().stream().map(frame -> inOrigin(woven, frame)).toList();
        return failure instanceof Failure.Defect defect
                ? new Failure.Defect(defect.rule(), defect.message(), defect.comparison(), defect.counterexample(),
                        frames)
                : new Failure.Todo(((Failure.Todo) failure).method(), frames);
    }

    private Failure.Frame inOrigin(Woven woven, Failure.Frame frame) {
        boolean ours = frame.file().equals(kata.name() + ".java") && frame.type().startsWith(kata.className())
                && frame.line() > 0;
        if (!ours) {
            return frame;
        }
        Woven.Line line = woven.line(frame.line());
        return new Failure.Frame(frame.type(), line.ofReference() ? frame.file() : variant.getFileName().toString(),
                line.number(), frame.method());
    }

    private Path scratch() {
        Path source = book.root().resolve("solutions").resolve(kata.chapter()).resolve("src");
        String file = source.relativize(variant).toString();
        return book.root().resolve(".kata/woven").resolve(kata.chapter())
                .resolve(file.substring(0, file.length() - ".java".length()));
    }

    private Path reference() {
        return book.solutions(kata.chapter()).resolve(kata.sourceFile());
    }

    private String shown(Path file) {
        return book.root().relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
