package guide.terminal;

import guide.bench.Measurements;
import guide.book.Kata;
import guide.book.UserFacingException;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.engine.Verdict;
import guide.progress.NotWritable;
import guide.progress.Progress;
import guide.progress.RecordedRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the commands share: the workbook, the progress, the runner and the screen, each made when first needed. */
final class Session implements AutoCloseable {

    private final Path root;
    private final Screen screen;
    private final Screen complaints;
    private Workbook book;
    private Progress progress;
    private TestRunner runner;

    /**
     * Makes a session.
     *
     * @param root the project's top folder
     * @param screen where results go
     * @param complaints where warnings go
     */
    Session(Path root, Screen screen, Screen complaints) {
        this.root = root;
        this.screen = screen;
        this.complaints = complaints;
    }

    /** The same session, with results going elsewhere. */
    Session on(Screen other) {
        Session moved = new Session(root, other, complaints);
        moved.book = book();
        moved.progress = progress();
        moved.runner = runner();
        return moved;
    }

    Screen screen() {
        return screen;
    }

    Screen complaints() {
        return complaints;
    }

    Path root() {
        return root;
    }

    Workbook book() {
        if (book == null) {
            book = Workbook.open(root);
        }
        return book;
    }

    Progress progress() {
        if (progress == null) {
            progress = new Progress(book(), complaints::line);
        }
        return progress;
    }

    TestRunner runner() {
        if (runner == null) {
            runner = new TestRunner(book(), scratch());
        }
        return runner;
    }

    private Path scratch() {
        Path folder = progress().writableFolder().resolve("run");
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new NotWritable(folder, failure);
        }
    }

    /** The way to test the reader's own answers. */
    RecordedRuns runs() {
        return new RecordedRuns(book(), runner(), progress());
    }

    /** The one kata that a word names. */
    Kata kata(String name) {
        List<Kata> katas = katas(List.of(name));
        if (katas.size() != 1) {
            List<String> names = katas.stream().filter(book()::hasClass).map(Kata::name).toList();
            throw new BadUsage("'" + name + "' means " + names.size() + " katas; name one of them: "
                    + String.join(", ", names) + ".");
        }
        if (!book().hasClass(katas.get(0))) {
            throw new BadUsage(katas.get(0).name() + " has no class for you to write: it tests katas together, or what"
                    + " is given. It can be tested: ./kata test " + katas.get(0).name());
        }
        return katas.get(0);
    }

    /** The katas that words name, each once, in the order of the words. */
    List<Kata> katas(List<String> names) {
        return new Names(book()).katas(names);
    }

    /** A given type: the reader's file, and that of the solution; empty if no type of the name was given. */
    Optional<Map.Entry<Path, Path>> given(String name) {
        return book().chapters().stream()
                .flatMap(chapter -> book().given(chapter).entrySet().stream())
                .filter(file -> file.getKey().getFileName().toString().equalsIgnoreCase(name + ".java"))
                .findFirst();
    }

    /** The path as a reader sees it: from the top folder. */
    String shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path top = root.toAbsolutePath().normalize();
        return absolute.startsWith(top) ? top.relativize(absolute).toString().replace('\\', '/') : absolute.toString();
    }

    /** Measures; the reader's classes take part that are green when they are tested now. */
    Measurements measurements(Consumer<String> notes, Consumer<String> lines) {
        return new Measurements(book(), progress(), kata -> runs().verdict(kata).state() == Verdict.State.GREEN, notes,
                lines);
    }

    /** Where a kata is taught. */
    String lesson(Kata kata) {
        return shown(book().page(kata.chapter())) + "#" + kata.anchor();
    }

    /** The reference's file of a kata. */
    Path reference(Kata kata) {
        Path file = book().solutions(kata.chapter()).resolve(kata.sourceFile());
        if (!Files.exists(file)) {
            throw new UserFacingException("The reference " + shown(file)
                    + " is not there. git checkout -- solutions brings it back.");
        }
        return file;
    }

    /** The reader's file of a kata. */
    Path file(Kata kata) {
        return book().stubs(kata.chapter()).resolve(kata.sourceFile());
    }

    @Override
    public void close() {
        if (runner != null) {
            runner.close();
        }
    }
}
