package guide.terminal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the reader can ask for by a key while the program watches. */
enum WatchKey {
    HINT('h', "hint", "the next hint of this kata"),
    HINTS('H', "", "the hints taken so far, once more"),
    NEXT('n', "next", "the next kata that is not green"),
    LIST('l', "list", "the list of all katas, to choose one"),
    WHOLE('v', "", "the verdict with all of its message and script"),
    DIFF('d', "diff", "yours beside the reference"),
    BENCH('b', "bench", "measure yours beside the reference and a library"),
    RERUN('r', "rerun", "test again"),
    OPEN('o', "open", "open your file in your editor, at the failing line"),
    OPEN_TEST('O', "", "open the test that fails"),
    HELP('?', "keys", "these keys; once more closes them"),
    QUIT('q', "quit", "quit; Ctrl-C does the same");

    private static final List<WatchKey> FEWEST = List.of(HINT, NEXT, LIST, HELP, QUIT);

    private final char key;
    private final String word;
    private final String meaning;

    WatchKey(char key, String word, String meaning) {
        this.key = key;
        this.word = word;
        this.meaning = meaning;
    }

    /** What a key asks for; empty if nothing. */
    static Optional<WatchKey> of(int key) {
        return Stream.of(values()).filter(each -> each.key == key).findFirst();
    }

    /** The keys in a line that fits into so many columns, as far as possible; 0 if any length fits. */
    static String line(int columns) {
        String all = line(Stream.of(values()));
        return columns == 0 || all.length() <= columns ? all : line(FEWEST.stream());
    }

    private static String line(Stream<WatchKey> keys) {
        return keys.filter(each -> !each.word.isEmpty())
                .map(each -> each.key + String.valueOf(Screen.TIE) + each.word)
                .collect(Collectors.joining("   "));
    }

    /** All keys, one a line. */
    static String help() {
        return Stream.of(values()).map(each -> each.key + "  " + each.meaning).collect(Collectors.joining("\n"))
                + "\n\nArrows, space and Page Up or Down move through what is longer than the screen.";
    }
}
