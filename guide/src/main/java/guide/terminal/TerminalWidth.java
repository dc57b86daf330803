package guide.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/** Asks the system how wide the terminal is: once, when it is first needed. */
final class TerminalWidth implements IntSupplier {

    private static final int UNKNOWN = 0;

    private int columns = -1;

    @Override
    public synchronized int getAsInt() {
        if (columns < 0) {
            columns = Screen.isTerminal() ? ask() : UNKNOWN;
        }
        return columns;
    }

    /** The second of the two numbers, rows and columns, that are told of the terminal on standard input. */
    private static int ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return size.matches("\\d{1,4} \\d{1,4}") ? Integer.parseInt(size.substring(size.indexOf(' ') + 1))
                    : UNKNOWN;
        } catch (IOException noSuchProgram) {
            return UNKNOWN;
        }
    }
}
