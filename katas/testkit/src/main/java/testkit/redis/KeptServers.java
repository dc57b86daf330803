package testkit.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import testkit.JavaProcess;

/** The servers of this process, which a {@link RedisKeeper} keeps: it is started on first use. Thread-safe. */
final class KeptServers {

    /** Held so that it is not closed before the process ends, which is when the keeper ends. */
    private static Process keeper;
    private static BufferedReader answers;
    private static Writer orders;

    private KeptServers() {
    }

    /**
     * Starts a server.
     *
     * @param port its port; 0 for any that is free
     * @param settings lines of Redis' configuration
     * @return its port on the loopback address
     * @throws IllegalStateException if it cannot be started; the message says why and what to do
     */
    static int start(int port, List<String> settings) {
        return Integer.parseInt(execute(RedisKeeper.Command.START, port, settings));
    }

    /**
     * Kills a server.
     *
     * @param port its port; nothing happens if none runs there
     */
    static void kill(int port) {
        execute(RedisKeeper.Command.KILL, port, List.of());
    }

    private static synchronized String execute(RedisKeeper.Command command, int port, List<String> settings) {
        try {
            if (keeper == null || !keeper.isAlive()) {
                startKeeper();
            }
            String line = Stream.concat(Stream.of(command.name(), String.valueOf(port)), settings.stream())
                    .collect(Collectors.joining(RedisKeeper.SEPARATOR));
            orders.write(line + "\n");
            orders.flush();
            return answer();
        } catch (IOException broken) {
            throw cannot(broken.getMessage());
        }
    }

    private static String answer() throws IOException {
        // What is no answer is a word of the virtual machine.
        StringBuilder noise = new StringBuilder();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            String[] words = line.split(RedisKeeper.SEPARATOR, 2);
            if (words[0].equals(RedisKeeper.DONE)) {
                return words[1];
            }
            if (words[0].equals(RedisKeeper.CANNOT)) {
                throw cannot(words[1]);
            }
            noise.append(noise.length() == 0 ? "" : "; ").append(line.strip());
        }
        throw cannot(noise.length() == 0 ? "its keeper has ended" : noise.toString());
    }

    private static void startKeeper() throws IOException {
        keeper = JavaProcess.of(RedisKeeper.class, List.of("-Xmx64m")).redirectErrorStream(true).start();
        answers = new BufferedReader(new InputStreamReader(keeper.getInputStream(), StandardCharsets.UTF_8));
        orders = keeper.outputWriter(StandardCharsets.UTF_8);
    }

    private static IllegalStateException cannot(String why) {
        return new IllegalStateException("Redis cannot be started on this machine (" + why
                + "). ./kata doctor says what is missing; -D" + SharedRedis.OWN
                + "=host:port uses a server of yours instead.");
    }
}
