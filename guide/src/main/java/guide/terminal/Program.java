package guide.terminal;

import guide.book.BookException;
import guide.engine.MissingSource;
import guide.progress.NotWritable;
import guide.stub.SourceException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program from its words to its exit status. */
public final class Program {

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
        return run(Path.of(System.getProperty("kata.root", "")), new Screen(out, colored), new Screen(err, colored),
                arguments);
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
            CommandLine commands = new CommandLine(new Cli(session), new Commands(session));
            commands.setParameterExceptionHandler((wrong, words) -> usage(complaints, wrong));
            commands.setExecutionExceptionHandler((failure, command, result) -> failed(complaints, failure));
            return commands.execute(arguments);
        }
    }

    private static int usage(Screen complaints, ParameterException wrong) {
        complaints.line(wrong.getMessage() + ".");
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            complaints.line("Did you mean ./kata " + unmatched.getSuggestions().get(0) + "?");
        }
        complaints.line("./kata --help lists the commands.");
        return Exit.USAGE.status();
    }

    private static int failed(Screen complaints, Exception failure) {
        if (failure instanceof BadUsage) {
            complaints.line(failure.getMessage());
            return Exit.USAGE.status();
        }
        if (failure instanceof MissingSource) {
            complaints.line(failure.getMessage() + " ./kata reset NAME puts the stub there.");
            return Exit.UNCOMPILED.status();
        }
        if (failure instanceof BookException || failure instanceof NotWritable || failure instanceof SourceException
                || failure instanceof IllegalStateException) {
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
