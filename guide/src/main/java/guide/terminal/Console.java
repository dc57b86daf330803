package guide.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** The reader's terminal while the program watches: keys come in one by one, and the screen can be drawn anew. */
final class Console implements AutoCloseable {

    /** What {@link #listen} reports for Ctrl-C. */
    static final int INTERRUPTED = -1;
    /** What {@link #listen} reports at the end of input. */
    static final int END = -2;
    /** What {@link #listen} reports when the window has changed its size, or is back after a pause. */
    static final int RESIZED = -3;
    /** What {@link #listen} reports for the arrow up. */
    static final int UP = -4;
    /** What {@link #listen} reports for the arrow down. */
    static final int DOWN = -5;
    /** What {@link #listen} reports for a page up. */
    static final int PAGE_UP = -6;
    /** What {@link #listen} reports for a page down. */
    static final int PAGE_DOWN = -7;
    /** What {@link #listen} reports for the key Home. */
    static final int TOP = -8;
    /** What {@link #listen} reports for the key End. */
    static final int BOTTOM = -9;
    /** What {@link #listen} reports for the escape key alone. */
    static final int ESCAPE = 27;

    private static final String CLEAR = "\u001b[H\u001b[2J";
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final long TURN_MILLIS = 100;
    /** The rest of an escape sequence comes with its beginning; a person takes longer. */
    private static final long SEQUENCE_MILLIS = 20;

    private final Terminal terminal;
    private final Attributes before;
    private final boolean redraws;
    private final PrintStream out;
    private final Screen screen;
    /** Whoever holds it may read from the terminal. Fair, for the thread of the keys asks for it all the time. */
    private final Lock input = new ReentrantLock(true);
    private volatile boolean lent;
    private volatile boolean closed;
    private String noted = "";

    private Console(Terminal terminal, boolean redraws) {
        this.terminal = terminal;
        this.redraws = redraws;
        this.before = terminal.enterRawMode();
        this.out = new PrintStream(new BufferedOutputStream(terminal.output()), false, StandardCharsets.UTF_8);
        this.screen = new Screen(out, redraws && Screen.wantsColor(), terminal::getWidth,
                redraws ? terminal::getHeight : () -> 0);
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

    /** Where to draw, between {@link #begin} and {@link #end}. */
    Screen screen() {
        return screen;
    }

    /** Whether each picture takes the place of the one before; else each is written below it. */
    boolean redraws() {
        return redraws;
    }

    /** Begins a new picture: on an empty screen, or below what was written so far. */
    void begin() {
        noted = "";
        out.print(redraws ? CLEAR : System.lineSeparator());
    }

    /** Shows the picture. */
    void end() {
        out.flush();
    }

    /** Shows a passing note on the last line. Where no line can be taken back, each subject is noted once. */
    void note(String subject, String text) {
        if (redraws) {
            int width = terminal.getWidth();
            out.print(CLEAR_LINE + (width > 0 && text.length() >= width ? text.substring(0, width - 1) : text));
        } else if (!noted.equals(subject)) {
            screen.line(text);
        }
        noted = subject;
        out.flush();
    }

    /** Tells keys and the like to a listener, in threads of its own. */
    void listen(IntConsumer keys) {
        terminal.handle(Terminal.Signal.INT, signal -> {
            if (!lent) {
                keys.accept(INTERRUPTED);
            }
        });
        terminal.handle(Terminal.Signal.WINCH, signal -> keys.accept(RESIZED));
        terminal.handle(Terminal.Signal.CONT, signal -> {
            if (!lent) {
                terminal.enterRawMode();
                keys.accept(RESIZED);
            }
        });
        Thread thread = new Thread(() -> read(keys), "keys");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(IntConsumer keys) {
        try {
            while (!closed) {
                input.lock();
                try {
                    int key = key(terminal.reader());
                    if (key == NonBlockingReader.EOF) {
                        break;
                    }
                    if (key != NonBlockingReader.READ_EXPIRED) {
                        keys.accept(key);
                    }
                } finally {
                    input.unlock();
                }
            }
        } catch (IOException gone) {
            // The terminal is gone, which is an end as well.
        }
        keys.accept(END);
    }

    /** Waits a moment for a key. A sequence that stands for an unknown key counts as none. */
    private static int key(NonBlockingReader reader) throws IOException {
        int key = reader.read(TURN_MILLIS);
        if (key != ESCAPE || reader.peek(SEQUENCE_MILLIS) < 0) {
            return key;
        }
        int next = reader.read(SEQUENCE_MILLIS);
        if (next != '[' && next != 'O') {
            return NonBlockingReader.READ_EXPIRED;
        }
        int number = 0;
        do {
            number = next >= '0' && next <= '9' ? next : number;
            next = reader.read(SEQUENCE_MILLIS);
        } while (next >= ' ' && next < '@');
        return switch (next) {
            case 'A' -> UP;
            case 'B' -> DOWN;
            case 'H' -> TOP;
            case 'F' -> BOTTOM;
            case '~' -> numbered(number);
            default -> NonBlockingReader.READ_EXPIRED;
        };
    }

    /** A key that is told by a number. */
    private static int numbered(int number) {
        return switch (number) {
            case '1', '7' -> TOP;
            case '4', '8' -> BOTTOM;
            case '5' -> PAGE_UP;
            case '6' -> PAGE_DOWN;
            default -> NonBlockingReader.READ_EXPIRED;
        };
    }

    /** Gives the terminal back for a while, to a program that uses it itself; no key comes in meanwhile. */
    <T> T lend(Use<T> use) throws InterruptedException {
        lent = true;
        input.lock();
        try {
            terminal.setAttributes(before);
            out.print(redraws ? CLEAR : "");
            out.flush();
            return use.run();
        } finally {
            terminal.enterRawMode();
            input.unlock();
            lent = false;
        }
    }

    /** What somebody does with the terminal. */
    interface Use<T> {

        /** Does it. */
        T run() throws InterruptedException;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        out.flush();
        terminal.setAttributes(before);
        terminal.close();
    }
}
