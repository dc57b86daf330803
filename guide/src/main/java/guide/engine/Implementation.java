package guide.engine;

import guide.book.Kata;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose answer to a kata is tested. */
public sealed interface Implementation {

    /** The reader's own class. */
    record Mine() implements Implementation {
        @Override
        public String toString() {
            return "mine";
        }
    }

    /** The reference. */
    record Solution() implements Implementation {
        @Override
        public String toString() {
            return "solution";
        }
    }

    /**
     * A right answer that is built differently.
     *
     * @param name its file's name without {@code .java}
     */
    record Alternative(String name) implements Implementation {
        @Override
        public String toString() {
            return "alternative:" + name;
        }
    }

    /**
     * A wrong answer.
     *
     * @param name its file's name without {@code .java}
     */
    record Trap(String name) implements Implementation {
        @Override
        public String toString() {
            return "trap:" + name;
        }
    }

    /**
     * Reads a target as it is written after {@code --on}.
     *
     * @param text {@code mine}, {@code solution}, {@code alternative:NAME} or {@code trap:NAME}
     * @return the target
     * @throws IllegalArgumentException if it is none of these; the message names it and what it may be
     */
    static Implementation parse(String text) {
        if (text.equals("mine")) {
            return new Mine();
        }
        if (text.equals("solution")) {
            return new Solution();
        }
        if (text.matches("alternative:[a-z0-9-]+")) {
            return new Alternative(text.substring("alternative:".length()));
        }
        if (text.matches("trap:[a-z0-9-]+")) {
            return new Trap(text.substring("trap:".length()));
        }
        if (text.matches("(?i)(alternative|trap):[a-z0-9-]+")) {
            return parse(text.toLowerCase(Locale.ROOT));
        }
        throw new IllegalArgumentException("'" + text
                + "' is not something to test: say mine, solution, alternative:NAME or trap:NAME.");
    }

    /**
     * The target that a file under {@code src/traps} or {@code src/alternatives} holds.
     *
     * @return the trap or alternative of its name
     */
    static Implementation of(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        return file.getParent().getParent().endsWith("traps") ? new Trap(name) : new Alternative(name);
    }

    /**
     * The alternatives and traps of a kata.
     *
     * @param book where things lie
     * @return them in order of kind and name
     */
    static List<Implementation> variants(Workbook book, Kata kata) {
        return Stream.of("alternatives", "traps")
                .flatMap(kind -> book.variants(kata, kind).stream())
                .map(Implementation::of)
                .toList();
    }

    /**
     * The source folders in which the classes of a kata are looked for, first match wins; the tests last.
     *
     * @param book where things lie
     * @return one or two folders of main sources, then that of the tests
     * @throws guide.stub.SourceException if this is a trap that cannot be woven into the reference
     */
    default List<Path> sourcePath(Workbook book, Kata kata) {
        List<Path> folders = new ArrayList<>();
        variant(book, kata).map(WovenSource::folder).ifPresent(folders::add);
        folders.add(this instanceof Mine ? book.stubs(kata.chapter()) : book.solutions(kata.chapter()));
        folders.add(book.tests(kata.chapter()));
        return folders;
    }

    /**
     * The file of a kata's class.
     *
     * @param book where things lie
     * @param kata a kata with a class of its own
     * @return the first of its name on the source path
     * @throws MissingSource if there is none; the message says how to get it back
     */
    default Path source(Workbook book, Kata kata) {
        List<Path> places = sourcePath(book, kata).stream().map(each -> each.resolve(kata.sourceFile())).toList();
        return places.stream().filter(Files::exists).findFirst().orElseThrow(() -> new MissingSource(
                book.root().relativize(places.get(0)),
                this instanceof Mine ? "./kata reset " + kata.name() + " puts the stub there."
                        : "Restore it from version control."));
    }

    /**
     * Whether this target holds an answer to a kata: the reader and the reference always do.
     *
     * @param book where things lie
     * @return whether the file is there
     */
    default boolean answers(Workbook book, Kata kata) {
        return this instanceof Mine || this instanceof Solution || variant(book, kata).isPresent();
    }

    /**
     * The text of the kata's class: a trap's with all that it shares with the reference.
     *
     * @param book where things lie
     * @param kata a kata with a class of its own, which this answers
     * @return the text that is compiled
     * @throws MissingSource if there is none
     * @throws guide.stub.SourceException if this is a trap that cannot be woven into the reference
     */
    default String text(Workbook book, Kata kata) {
        try {
            return Files.readString(source(book, kata));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The file in which a trap or an alternative is written.
     *
     * @param book where things lie
     * @return such as {@code solutions/03-eviction/src/traps/LfuCache/evicts-on-update.java} under the root; empty if
     *     this is neither, or not one of the kata's
     */
    default Optional<Path> file(Workbook book, Kata kata) {
        return Stream.of("alternatives", "traps")
                .flatMap(kind -> book.variants(kata, kind).stream())
                .filter(file -> of(file).equals(this))
                .findFirst();
    }

    /** Compiler's errors, those in the class of a trap or an alternative with the lines on which they were written. */
    default List<CompileError> inOrigin(Workbook book, Kata kata, List<CompileError> errors) {
        Optional<WovenSource> woven = variant(book, kata);
        return woven.isEmpty() ? errors : errors.stream().map(woven.get()::inOrigin).toList();
    }

    /** Results, failures in the class of a trap or an alternative with the lines on which they were written. */
    default List<TestResult> resultsInOrigin(Workbook book, Kata kata, List<TestResult> results) {
        variant(book, kata).ifPresent(woven -> results.replaceAll(woven::inOrigin));
        return results;
    }

    private Optional<WovenSource> variant(Workbook book, Kata kata) {
        return file(book, kata).map(file -> new WovenSource(book, kata, file));
    }
}
