package testkit.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A process that keeps Redis servers. It is told what to do by lines on its standard input, answers each by a line on
 * its standard output, and when the input ends it kills the servers and deletes what they left. Whoever started it
 * holds the other end of the input, and so the servers end with that process even if that is killed. A process that
 * runs tests must not own a server itself, for it may be ended in the middle of any of them.
 */
public final class RedisKeeper {

    /** What separates the words of a line. */
    static final String SEPARATOR = "\t";

    /** Begins the answer to what was done. */
    static final String DONE = "done";

    /** Begins the answer to what could not be done; the reason follows. */
    static final String CANNOT = "cannot";

    private RedisKeeper() {
    }

    /** What it can be told. */
    enum Command {

        /** Starts a server: a port, or 0 for any that is free; then lines of Redis' configuration. Answers the port. */
        START {
            @Override
            String execute(RedisLauncher launcher, int port, List<String> settings) throws IOException {
                return String.valueOf(launcher.start(port, settings));
            }
        },

        /** Kills the server at a port, which then knows nothing of it any more. Answers the port. */
        KILL {
            @Override
            String execute(RedisLauncher launcher, int port, List<String> settings) {
                launcher.kill(port);
                return String.valueOf(port);
            }
        };

        abstract String execute(RedisLauncher launcher, int port, List<String> settings) throws IOException;
    }

    /**
     * Keeps servers.
     *
     * @param arguments none
     * @throws IOException if there is no room for the servers' files
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RedisLauncher launcher = new RedisLauncher(RedisBinary.candidates());
        // Also where somebody interrupts this process together with the one that started it.
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::close, "end of servers"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(answer(launcher, List.of(line.split(SEPARATOR))));
        }
        // Threads that drain the servers' output may still be about.
        System.exit(0);
    }

    private static String answer(RedisLauncher launcher, List<String> words) {
        try {
            return DONE + SEPARATOR + Command.valueOf(words.get(0))
                    .execute(launcher, Integer.parseInt(words.get(1)), words.subList(2, words.size()));
        } catch (IOException | RuntimeException failure) {
            return CANNOT + SEPARATOR + String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        }
    }
}
