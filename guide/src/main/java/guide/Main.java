package guide;

import guide.terminal.Program;

/** Starts the program. */
public final class Main {

    private Main() {
    }

    /**
     * Runs a command and ends this process with its exit status.
     *
     * @param arguments the command's words; the system property {@code kata.root} names the project's top folder
     */
    public static void main(String[] arguments) {
        System.exit(Program.run(arguments));
    }
}
