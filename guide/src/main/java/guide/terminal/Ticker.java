package guide.terminal;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** A line that says how far something has come: in its place on a terminal, else now and then a line of its own. */
final class Ticker implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final PrintWriter out;
    private final boolean inPlace;
    private final IntSupplier width;
    private long next = System.nanoTime();
    private boolean dirty;

    Ticker(Screen screen) {
        this.out = screen.writer();
        this.inPlace = Screen.isTerminal() && !"dumb".equals(System.getenv("TERM"));
        // Complaints are not wrapped, yet here they share the terminal, whose width counts.
        this.width = screen.width() > 0 ? screen::width : new TerminalWidth();
    }

    /** Shows the text in the place of the one before. */
    void note(String text) {
        if (inPlace) {
            out.print(CLEAR_LINE + fitting(text));
            out.flush();
            dirty = true;
        } else if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + PAUSE_NANOS;
            out.println(text);
        }
    }

    /** So much of a text as fits into a line, for only one line can be cleared. */
    private String fitting(String text) {
        int columns = width.getAsInt();
        return columns == 0 || text.length() < columns ? text : text.substring(0, columns - 1);
    }

    /** Takes the text away. */
    void clear() {
        if (dirty) {
            out.print(CLEAR_LINE);
            out.flush();
            dirty = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
