package guide.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** The reader's terminal while the program watches: keys come in one by one, and the screen can be drawn anew. */
final class Console implements AutoCloseable {

    /** What {@link #listen} reports for Ctrl-C, and at the end of input. */
    static final int END = -1;
    /** What {@link #listen} reports when the window has changed its size. */
    static final int RESIZED = -2;

    private static final String CLEAR = "\u001b[H\u001b[2J";
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final Attributes before;
    private final boolean redraws;
    private final PrintStream out;
    private final Screen screen;

    private Console(Terminal terminal, boolean redraws) {
        this.terminal = terminal;
        this.redraws = redraws;
        this.before = terminal.enterRawMode();
        this.out = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        this.screen = new Screen(out, redraws && Screen.wantsColor());
    }

    /**
     * Takes the terminal over.
     *
     * @param plain whether to write line after line and never redraw
     */
    static Console open(boolean plain) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(true)
                .build();
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        return new Console(terminal, !plain && !dumb && Screen.isTerminal());
    }

    Screen screen() {
        return screen;
    }

    /** Begins a new picture: on an empty screen, or below what was written so far. */
    void begin() {
        out.print(redraws ? CLEAR : "\n");
    }

    /** Shows a passing note on the current line; only where the line can be taken back. */
    void note(String text) {
        if (redraws) {
            int width = terminal.getWidth();
            out.print(CLEAR_LINE + (width > 0 && text.length() >= width ? text.substring(0, width - 1) : text));
            out.flush();
        }
    }

    /** Tells each key, the end, and changes of size to a listener, in threads of its own. */
    void listen(IntConsumer keys) {
        terminal.handle(Terminal.Signal.INT, signal -> keys.accept(END));
        terminal.handle(Terminal.Signal.WINCH, signal -> keys.accept(RESIZED));
        Thread thread = new Thread(() -> read(keys), "keys");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(IntConsumer keys) {
        NonBlockingReader reader = terminal.reader();
        try {
            int key = reader.read();
            while (key >= 0) {
                keys.accept(key);
                key = reader.read();
            }
        } catch (IOException closed) {
            // The terminal is gone, which is an end as well.
        }
        keys.accept(END);
    }

    /** Gives the terminal back for a while, to a program that uses it itself. */
    void lend(Runnable use) {
        terminal.setAttributes(before);
        try {
            use.run();
        } finally {
            terminal.enterRawMode();
        }
    }

    @Override
    public void close() throws IOException {
        terminal.setAttributes(before);
        terminal.close();
    }
}
