package guide.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what a verdict consists of: names on the left, values on the right, and of what is long a part. */
final class Fields {

    private static final int MESSAGE_LINES = 45;
    private static final int FEWEST_MESSAGE_LINES = 10;
    /** Lines of a screen that are not for the message. */
    private static final int FRAME = 20;
    private static final int LINE_LENGTH = 400;
    private static final int INDENT = 12;
    /** What the model checker found, between the outcomes of the calls and how to read them, which it says first. */
    private static final Pattern INTERLEAVING = Pattern.compile(
            "(= .* =)\\n.*\\n(The following interleaving[^\\n]*\\n(?:\\|[^\\n]*(?:\\n|$))+).*", Pattern.DOTALL);

    private final Screen screen;
    private final Length length;

    Fields(Screen screen, Length length) {
        this.screen = screen;
        this.length = length;
    }

    /** Writes a name and a value, which may span lines; nothing if it is blank. */
    void write(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        List<String> lines = value.lines().map(this::cut).toList();
        screen.line("  " + screen.faint(String.format("%-9s", name)) + " " + lines.get(0), INDENT);
        lines.subList(1, lines.size()).forEach(line -> screen.line(" ".repeat(INDENT) + line, INDENT));
    }

    private String cut(String line) {
        return length == Length.WHOLE || line.length() <= LINE_LENGTH ? line
                : line.substring(0, LINE_LENGTH) + " " + length.cut(line.length() - LINE_LENGTH + " characters");
    }

    /**
     * The beginning of a message, so much that the rest of the verdict has room as well. Of what the model checker
     * says, the interleaving comes first.
     */
    String beginning(String message) {
        if (length == Length.WHOLE) {
            return message;
        }
        Matcher found = INTERLEAVING.matcher(message);
        List<String> lines = (found.matches() ? found.group(1) + "\n" + found.group(2) : message).lines().toList();
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(lines.size(), room(MESSAGE_LINES))));
        long left = message.lines().count() - kept.size();
        if (left > 0) {
            kept.add(length.cut(left + " lines"));
        }
        return String.join("\n", kept);
    }

    /**
     * The end of some lines, where that is what matters.
     *
     * @param most how many
     * @param what what the lines are
     */
    String end(List<String> lines, int most, String what) {
        int left = length == Length.WHOLE ? 0 : Math.max(0, lines.size() - most);
        return (left == 0 ? "" : length.cut(left + " " + what) + "\n")
                + String.join("\n", lines.subList(left, lines.size()));
    }

    /** So many lines at most, or fewer where the window has no room for them. */
    int room(int most) {
        return screen.height() == 0 ? most : Math.max(FEWEST_MESSAGE_LINES, Math.min(most, screen.height() - FRAME));
    }
}
