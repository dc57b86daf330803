package guide.terminal;

import java.util.regex.Pattern;

/** Joins the lines of paragraphs that were wrapped for another width, so that the screen can wrap them for its own. */
final class Paragraphs {

    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    /** A line that never belongs to the paragraph before it: an item, a quotation, a table's row, a heading. */
    private static final Pattern BEGINS = Pattern.compile("\\s*([-*+] |\\d+[.)] |>|\\||#).*");
    /** A line that no other goes on. */
    private static final Pattern ALONE = Pattern.compile("\\s*(\\||#).*");
    private static final String CODE = "    ";

    private Paragraphs() {
    }

    /**
     * Joins paragraphs and the items of lists; blocks of code and tables are kept, and are not to be wrapped.
     *
     * @param markdown Markdown
     */
    static String joined(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean fenced = false;
        boolean open = false;
        for (String line : markdown.lines().toList()) {
            boolean fence = FENCE.matcher(line).matches();
            boolean code = fenced || fence || !open && line.startsWith(CODE);
            boolean goesOn = open && !code && !line.isBlank() && !BEGINS.matcher(line).matches();
            text.append(text.length() == 0 ? "" : goesOn ? " " : "\n")
                    .append(code ? line.replace(' ', Screen.TIE) : goesOn ? line.strip() : line);
            fenced ^= fence;
            open = !code && !line.isBlank() && !ALONE.matcher(line).matches();
        }
        return text.toString();
    }
}
