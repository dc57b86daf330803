package guide.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a line that is too long before each word that does not fit. Paths are clicked and copied, so they are never
 * broken: one that fits nowhere below the line's beginning gets a line that begins further left, and one that no line
 * can hold is shortened in its middle, as the commands understand it too. Other words of that length stay as they are.
 *
 * @param columns how many columns a line has
 * @param indent by how many columns all lines but the first are indented
 */
record LineWrap(int columns, int indent) {

    private static final Pattern WORD = Pattern.compile(" *[^ ]+");
    private static final Pattern PATH = Pattern.compile("(?<begin>[^/:]+/(?:[^/]+/)?).+/(?<end>[^/]+)");
    /** How far a path is indented that needs more room than there is below the beginning. */
    private static final int LITTLE = 2;

    /** The rows of a text that may be styled; a style that goes on in the next row is ended and begun again. */
    List<String> rows(String text) {
        String beginning = " ".repeat(Math.min(indent, columns / 2));
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String bare = shortened(words.group().stripLeading());
            String gap = words.group().substring(0, words.group().length() - words.group().stripLeading().length());
            int room = columns - Style.length(bare);
            boolean breaks = !row.toString().isBlank() && Style.length(row + gap + bare) > columns
                    && (room >= beginning.length() || bare.indexOf('/') >= 0);
            if (breaks) {
                char style = style(row);
                rows.add(style == Style.MARK ? row.toString() : row.toString() + Style.MARK);
                row.setLength(0);
                row.append(room >= beginning.length() ? beginning : " ".repeat(Math.max(0, Math.min(room, LITTLE))));
                row.append(style == Style.MARK ? "" : style);
            } else {
                row.append(gap);
            }
            row.append(bare);
        }
        rows.add(row.toString());
        return rows;
    }

    private String shortened(String word) {
        if (Style.length(word) <= columns) {
            return word;
        }
        Matcher path = PATH.matcher(word);
        return path.matches() ? path.group("begin") + "…/" + path.group("end") : word;
    }

    /** The style in which a text ends. */
    private static char style(CharSequence text) {
        return (char) text.chars().filter(Style::isMark).reduce(Style.MARK, (before, mark) -> mark);
    }
}
