package guide.terminal;

/**
 * How text looks on a terminal. Styled text carries marks of our own until it is written, so that it can be measured
 * and wrapped, and so that only these marks become control characters.
 */
enum Style {

    GOOD("32"),
    BAD("31"),
    STRONG("1"),
    FAINT("2");

    /** Ends a style; those that begin one follow it. */
    static final char MARK = '\ue000';

    private static final Style[] ALL = values();

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text between marks. */
    String of(String text) {
        return (char) (MARK + 1 + ordinal()) + text + MARK;
    }

    /** Whether a character is the beginning or the end of a style. */
    static boolean isMark(int c) {
        return c >= MARK && c <= MARK + ALL.length;
    }

    /** How many columns a text takes. */
    static int length(String text) {
        return (int) text.chars().filter(c -> !isMark(c)).count();
    }

    /** The text with its marks as a terminal wants them, or without them. */
    static String written(String text, boolean colored) {
        if (text.chars().noneMatch(Style::isMark)) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!isMark(c)) {
                written.append(c);
            } else if (colored) {
                written.append("\u001b[").append(c == MARK ? "0" : ALL[c - MARK - 1].code).append('m');
            }
        }
        return written.toString();
    }
}
