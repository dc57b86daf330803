package guide.terminal;

import guide.book.BookException;
import guide.book.Nearest;
import guide.book.UserFacingException;
import guide.engine.MissingSource;
import guide.stub.SourceException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program from its words to its exit status. */
public final class Program {

    /** How the library that reads the command line says that something is no number. */
    private static final Pattern NO_NUMBER =
            Pattern.compile("Invalid value for .*['(](?<what>[^'()]+)[')]: (?<value>'.*') is not an int");

    private Program() {
    }

    /**
     * Runs a command on standard output.
     *
     * @param arguments the command's words
     * @return the exit status: 0 green, 1 red, 2 bad usage, 3 it could not compile, 4 the program itself failed
     */
    public static int run(String... arguments) {
        boolean colored = Screen.wantsColor();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        TerminalWidth width = new TerminalWidth();
        return run(Path.of(System.getProperty("kata.root", "")), new Screen(out, colored, width, () -> 0),
                new Screen(err, colored), arguments);
    }

    /**
     * Runs a command.
     *
     * @param root the project's top folder
     * @param screen where results go
     * @param complaints where complaints go
     * @param arguments the command's words
     * @return the exit status
     */
    static int run(Path root, Screen screen, Screen complaints, String... arguments) {
        try (Session session = new Session(root, screen, complaints)) {
            if (arguments.length == 0) {
                return begin(session);
            }
            CommandLine commands = new CommandLine(new Cli(session), new Commands(session));
            commands.setOut(screen.writer());
            commands.setErr(complaints.writer());
            commands.setParameterExceptionHandler((wrong, words) -> usage(session, wrong));
            commands.setExecutionExceptionHandler((failure, command, result) -> failed(complaints, failure));
            return commands.execute(arguments);
        }
    }

    /**
     * Does what there is to do without a word. There is nothing to parse, and loading the parser is a quarter of it.
     */
    private static int begin(Session session) {
        try {
            return new Cli(session).call();
        } catch (IOException | InterruptedException | RuntimeException failure) {
            return failed(session.complaints(), failure);
        }
    }

    private static int usage(Session session, ParameterException wrong) {
        Screen complaints = session.complaints();
        CommandLine command = wrong.getCommandLine();
        boolean top = command.getParent() == null;
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String word = unmatched.getUnmatched().get(0);
            complaints.line(top ? noCommand(session, command, word) : "'" + word + "' is one word too many.");
        } else {
            Matcher number = NO_NUMBER.matcher(wrong.getMessage());
            complaints.line(number.matches() ? number.replaceFirst("${what} takes a whole number, not ${value}.")
                    : wrong.getMessage().replaceFirst("\\.?$", "."));
        }
        complaints.line("./kata " + (top ? "" : command.getCommandName() + " ") + "--help tells what there is.");
        return Exit.USAGE.status();
    }

    private static String noCommand(Session session, CommandLine command, String word) {
        Optional<String> meant = isName(session, word) ? Optional.of("test " + word)
                : Nearest.to(word, command.getSubcommands().keySet());
        return "There is no command '" + word + "'."
                + meant.map(likely -> " Did you mean ./kata " + likely + "?").orElse("");
    }

    private static boolean isName(Session session, String word) {
        try {
            return !new Names(session.book()).find(word).isEmpty();
        } catch (BookException noBook) {
            return false;
        }
    }

    /**
     * Tells of a failure: what the reader can mend in its own words, and a fault of ours as one.
     *
     * @return the exit status
     */
    static int failed(Screen complaints, Exception failure) {
        if (failure instanceof BadUsage) {
            complaints.line(failure.getMessage());
            return Exit.USAGE.status();
        }
        if (failure instanceof MissingSource) {
            complaints.line(failure.getMessage());
            return Exit.UNCOMPILED.status();
        }
        if (failure instanceof UserFacingException || failure instanceof SourceException) {
            complaints.line(failure.getMessage());
            return Exit.FAILED.status();
        }
        complaints.line("The program itself failed: " + failure);
        for (StackTraceElement frame : failure.getStackTrace()) {
            complaints.line("    " + frame);
        }
        complaints.line("That is a bug of ours. Your files are untouched; ./kata doctor may tell more.");
        return Exit.FAILED.status();
    }

    /** Makes each command with the session that all share. */
    private record Commands(Session session) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Session.class) {
                    return type.cast(constructor.newInstance(session));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
