package guide.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the program writes to: lines of text, in color when a person looks at them. */
final class Screen {

    private final PrintStream out;
    private final boolean colored;

    /**
     * Makes a screen.
     *
     * @param out where the text goes
     * @param colored whether to mark text with ANSI colors
     */
    Screen(PrintStream out, boolean colored) {
        this.out = out;
        this.colored = colored;
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

    void line(String text) {
        out.println(text);
    }

    void line() {
        out.println();
    }

    String good(String text) {
        return styled("32", text);
    }

    String bad(String text) {
        return styled("31", text);
    }

    String strong(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    private String styled(String code, String text) {
        return colored ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
