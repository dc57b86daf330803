package guide;

import guide.terminal.Program;
import java.nio.file.Path;

/** Starts the program. */
public final class Main {

    private Main() {
    }

    /**
     * Runs a command and ends this process with its exit status.
     *
     * @param arguments the command's words; the system property {@code kata.root} names the project's top folder, and
     *     {@code kata.stale}, where it is given and not 0, the status with which to end at once if the program is older
     *     than its sources
     */
    public static void main(String[] arguments) {
        int stale = Integer.getInteger("kata.stale", 0);
        if (stale != 0 && Freshness.isStale(Path.of(System.getProperty("kata.root", "")))) {
            System.exit(stale);
        }
        System.exit(Program.run(arguments));
    }
}
