package testkit.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database of documents for one test: empty when it is made, and gone when it is closed. No other test has it, in
 * whichever process. What a killed process has left behind on a server of the reader's own, the next one on the same
 * machine removes. Thread-safe.
 */
public final class DocumentDatabase implements AutoCloseable {

    private static final String PREFIX = "backend_katas_";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)_(\\d+)_\\d+");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final MongoDatabase database;

    private DocumentDatabase(MongoDatabase database) {
        this.database = database;
        CommandLog.INSTANCE.open(database.getName());
    }

    /**
     * Makes a database.
     *
     * @return a database without collections
     * @throws IllegalStateException if the server does not answer; the message says what to do
     */
    public static DocumentDatabase fresh() {
        ProcessHandle me = ProcessHandle.current();
        return new DocumentDatabase(SharedMongo.client()
                .getDatabase(PREFIX + me.pid() + "_" + begun(me) + "_" + COUNT.incrementAndGet()));
    }

    /** Removes the databases of processes that are no more. A process is known by its number and its beginning. */
    static void dropAbandoned(MongoClient client) {
        for (String name : client.listDatabaseNames()) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(1)))
                    .filter(process -> begun(process) == Long.parseLong(matcher.group(2))).isEmpty()) {
                client.getDatabase(name).drop();
            }
        }
    }

    private static long begun(ProcessHandle process) {
        return process.info().startInstant().map(instant -> instant.getEpochSecond()).orElse(0L);
    }

    /**
     * The database, by the driver.
     *
     * @return always the same
     */
    public MongoDatabase database() {
        return database;
    }

    /**
     * The commands that have been sent to it, each a round trip.
     *
     * @return their names, such as {@code find} or {@code update}, in order; a copy
     */
    public List<String> commands() {
        return List.copyOf(CommandLog.INSTANCE.of(database.getName()));
    }

    /** Forgets the commands so far. */
    public void forgetCommands() {
        CommandLog.INSTANCE.open(database.getName());
    }

    /** Removes the database. */
    @Override
    public void close() {
        CommandLog.INSTANCE.close(database.getName());
        database.drop();
    }
}
