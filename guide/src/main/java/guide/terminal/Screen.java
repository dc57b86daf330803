package guide.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the program writes to: lines of text, in color when a person looks at them, wrapped where a width is known. */
final class Screen {

    /** A space at which no line is wrapped. */
    static final char TIE = '\u00a0';

    /** The beginning of an item of a list or of a key's meaning, below which its other lines are indented. */
    private static final Pattern ITEM = Pattern.compile("\\s*(?:(?:[-*+]|\\d+[.)])\\s+|\\S {2})?");
    private static final String TAB = "    ";

    private final PrintStream out;
    private final Consumer<String> rows;
    private final boolean colored;
    private final IntSupplier width;
    private final IntSupplier height;

    /**
     * Makes a screen.
     *
     * @param out where the text goes
     * @param colored whether to mark text with ANSI colors
     */
    Screen(PrintStream out, boolean colored) {
        this(out, colored, () -> 0, () -> 0);
    }

    /**
     * Makes a screen that wraps lines between words.
     *
     * @param out where the text goes
     * @param colored whether to mark text with ANSI colors
     * @param width how many columns there are now; 0 if that is not known, and then nothing is wrapped
     * @param height how many lines there are now; 0 if that is not known or does not matter
     */
    Screen(PrintStream out, boolean colored, IntSupplier width, IntSupplier height) {
        this.out = out;
        this.rows = row -> out.println(Style.written(row, colored).replace(TIE, ' '));
        this.colored = colored;
        this.width = width;
        this.height = height;
    }

    /** A screen like another that keeps its rows. */
    private Screen(Screen other, Consumer<String> rows) {
        this.out = other.out;
        this.rows = rows;
        this.colored = other.colored;
        this.width = other.width;
        this.height = other.height;
    }

    /** What a drawing would write: rows for {@link #row}. */
    List<String> rows(Consumer<Screen> drawing) {
        List<String> kept = new ArrayList<>();
        drawing.accept(new Screen(this, kept::add));
        return kept;
    }

    /** Whether standard output is a terminal that shows colors and the reader has not declined them. */
    static boolean wantsColor() {
        return isTerminal() && wantsColor(System.getenv());
    }

    /** Whether a reader with these environment variables wants colors on a terminal. */
    static boolean wantsColor(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** Whether standard output is a terminal: the launcher says so where it can tell. */
    static boolean isTerminal() {
        String told = System.getProperty("kata.terminal");
        return told == null ? System.console() != null : told.equals("true");
    }

    /** For libraries that write their own text, such as the help. */
    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** How many lines there are now; 0 if that is not known or does not matter. */
    int height() {
        return height.getAsInt();
    }

    /** How many columns there are now; 0 if that is not known. */
    int width() {
        return width.getAsInt();
    }

    /** Writes lines; where one is too long, what follows is indented as its beginning is. */
    void line(String text) {
        text.lines().forEach(line -> {
            Matcher beginning = ITEM.matcher(line);
            line(line, beginning.lookingAt() ? beginning.end() : 0);
        });
        if (text.isEmpty()) {
            line();
        }
    }

    /** Writes a line; where it is too long, what follows is indented by so many columns. */
    void line(String text, int indent) {
        int columns = width.getAsInt();
        String shown = PlainCharacters.of(text);
        if (columns > 0 && shown.indexOf('\t') >= 0) {
            shown = shown.replace("\t", TAB);
        }
        if (columns > 0 && Style.length(shown) > columns) {
            new LineWrap(columns, indent).rows(shown).forEach(rows);
        } else {
            rows.accept(shown);
        }
    }

    /** Writes a line that is not for people: it stays one line, whatever the width. */
    void whole(String text) {
        rows.accept(PlainCharacters.of(text));
    }

    /** Writes a row as it is. */
    void row(String row) {
        rows.accept(row);
    }

    void line() {
        rows.accept("");
    }

    String good(String text) {
        return styled(Style.GOOD, text);
    }

    String bad(String text) {
        return styled(Style.BAD, text);
    }

    String strong(String text) {
        return styled(Style.STRONG, text);
    }

    String faint(String text) {
        return styled(Style.FAINT, text);
    }

    private String styled(Style style, String text) {
        return colored ? style.of(text) : text;
    }
}
