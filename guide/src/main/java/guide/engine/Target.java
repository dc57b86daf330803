package guide.engine;

import guide.book.Kata;
import guide.book.Workbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose answer to a kata is tested. */
public sealed interface Target {

    /** The reader's own class. */
    record Mine() implements Target {
        @Override
        public String toString() {
            return "mine";
        }
    }

    /** The reference. */
    record Solution() implements Target {
        @Override
        public String toString() {
            return "solution";
        }
    }

    /**
     * A right answer that is built differently.
     *
     * @param name its folder's name
     */
    record Alternative(String name) implements Target {
        @Override
        public String toString() {
            return "alternative:" + name;
        }
    }

    /**
     * A wrong answer.
     *
     * @param name its folder's name
     */
    record Trap(String name) implements Target {
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
    static Target parse(String text) {
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
        throw new IllegalArgumentException("'" + text
                + "' is not something to test: say mine, solution, alternative:NAME or trap:NAME.");
    }

    /**
     * The target that a folder under {@code src/traps} or {@code src/alternatives} holds.
     *
     * @param folder the folder
     * @return the trap or alternative of its name
     */
    static Target of(Path folder) {
        String name = folder.getFileName().toString();
        return folder.getParent().endsWith("traps") ? new Trap(name) : new Alternative(name);
    }

    /**
     * The alternatives and traps of a kata.
     *
     * @param book where things lie
     * @param kata the kata
     * @return them in order of kind and name
     */
    static List<Target> variants(Workbook book, Kata kata) {
        return Stream.of("alternatives", "traps")
                .flatMap(kind -> book.variants(kata.chapter(), kind).stream())
                .map(Target::of)
                .filter(target -> target.answers(book, kata))
                .toList();
    }

    /**
     * The source folders in which the classes of a kata are looked for, first match wins; the tests last.
     *
     * @param book where things lie
     * @param kata the kata
     * @return one or two folders of main sources, then that of the tests
     */
    default List<Path> sourcePath(Workbook book, Kata kata) {
        List<Path> folders = new ArrayList<>();
        if (this instanceof Mine) {
            folders.add(book.stubs(kata.chapter()));
        } else {
            variant(book, kata).ifPresent(folders::add);
            folders.add(book.solutions(kata.chapter()));
        }
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
     * @param kata the kata
     * @return whether the file is there
     */
    default boolean answers(Workbook book, Kata kata) {
        return this instanceof Mine || this instanceof Solution
                || variant(book, kata).filter(folder -> Files.exists(folder.resolve(kata.sourceFile()))).isPresent();
    }

    private Optional<Path> variant(Workbook book, Kata kata) {
        String kind = this instanceof Trap ? "traps" : "alternatives";
        String name = this instanceof Trap trap ? trap.name()
                : this instanceof Alternative alternative ? alternative.name() : "";
        return book.variants(kata.chapter(), kind).stream()
                .filter(folder -> folder.getFileName().toString().equals(name))
                .findFirst();
    }
}
