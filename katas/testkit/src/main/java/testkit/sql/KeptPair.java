package testkit.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import testkit.JavaProcess;

/** The servers of a pair that this process has started, which a {@link PairKeeper} keeps. Thread-safe. */
final class KeptPair implements AutoCloseable {

    private final Process keeper;
    private final BufferedReader answers;
    private final Writer orders;

    KeptPair() {
        try {
            this.keeper = JavaProcess.of(PairKeeper.class, List.of("-Xmx64m")).redirectErrorStream(true).start();
        } catch (IOException broken) {
            throw cannot(broken.getMessage());
        }
        this.answers = new BufferedReader(new InputStreamReader(keeper.getInputStream(), StandardCharsets.UTF_8));
        this.orders = keeper.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Has the keeper do something.
     *
     * @return what it answers
     * @throws IllegalStateException if it cannot; the message says why
     */
    synchronized String execute(PairKeeper.Command command, String... words) {
        try {
            orders.write(command.name() + PairKeeper.SEPARATOR + String.join(PairKeeper.SEPARATOR, words) + "\n");
            orders.flush();
            return answer();
        } catch (IOException broken) {
            throw cannot(broken.getMessage());
        }
    }

    private String answer() throws IOException {
        // What is no answer is a word of the servers or of the virtual machine.
        String noise = "its keeper has ended";
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            String[] words = line.split(PairKeeper.SEPARATOR, 2);
            if (words[0].equals(PairKeeper.DONE)) {
                return words[1];
            }
            if (words[0].equals(PairKeeper.CANNOT)) {
                throw cannot(words[1]);
            }
            noise = line.isBlank() ? noise : line.strip();
        }
        throw cannot(noise);
    }

    private static IllegalStateException cannot(String why) {
        return new IllegalStateException("A pair of PostgreSQL cannot be started on this machine (" + why
                + "). ./kata doctor says what is missing; -D" + PostgresPair.OWN_PRIMARY + " and -D"
                + PostgresPair.OWN_STANDBY + " (URLs for JDBC) use a pair of yours instead, for what can be done to "
                + "one.");
    }

    /** Ends the keeper, which kills the servers and deletes their data, and returns when that is done. */
    @Override
    public synchronized void close() {
        try {
            orders.close();
        } catch (IOException ended) {
            // Then the servers have ended as well.
        }
        keeper.onExit().join();
    }
}
