package testkit.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * A process that keeps PostgreSQL servers of which one copies the other. It is told what to do by lines on its standard
 * input, answers each by a line on its standard output, and when the input ends it kills the servers and deletes their
 * data. Whoever started it holds the other end of the input, and so the servers end with that process even if that is
 * killed.
 */
public final class PairKeeper {

    /** What separates the words of a line. */
    static final String SEPARATOR = "\t";

    /** Begins the answer to what was done. */
    static final String DONE = "done";

    /** Begins the answer to what could not be done; the reason follows. */
    static final String CANNOT = "cannot";

    private PairKeeper() {
    }

    /** What it can be told; the first word that follows names a server. */
    enum Command {

        /** Starts a server, with new data if it has none. Answers the port, which stays the same. */
        START {
            @Override
            String execute(PairLauncher launcher, List<String> words) throws IOException {
                return String.valueOf(launcher.start(words.get(0)));
            }
        },

        /** Kills a server. Answers its name. */
        KILL {
            @Override
            String execute(PairLauncher launcher, List<String> words) throws IOException {
                launcher.kill(words.get(0));
                return words.get(0);
            }
        },

        /**
         * Replaces a server's data by a copy of another one's, which runs, so that it follows that one over a host and
         * a port when it is started. Answers its name.
         */
        COPY {
            @Override
            String execute(PairLauncher launcher, List<String> words) throws IOException, SQLException {
                launcher.copy(words.get(0), words.get(1), words.get(2), Integer.parseInt(words.get(3)));
                return words.get(0);
            }
        };

        abstract String execute(PairLauncher launcher, List<String> words) throws IOException, SQLException;
    }

    /**
     * Keeps servers.
     *
     * @param arguments none
     * @throws IOException if there is no room for the servers' files
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PairLauncher launcher = new PairLauncher();
        // Also where somebody interrupts this process together with the one that started it.
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::close, "end of servers"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(answer(launcher, List.of(line.split(SEPARATOR))));
        }
        // Threads that pump the servers' output may still be about.
        System.exit(0);
    }

    private static String answer(PairLauncher launcher, List<String> words) {
        try {
            return DONE + SEPARATOR
                    + Command.valueOf(words.get(0)).execute(launcher, words.subList(1, words.size()));
        } catch (IOException | SQLException | RuntimeException failure) {
            return CANNOT + SEPARATOR + String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        }
    }
}
