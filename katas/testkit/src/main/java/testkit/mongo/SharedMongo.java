package testkit.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The document server that this process's tests share: the one in the system property {@value #OWN}, a server of the
 * reader's own; otherwise mongo-java-server in the memory of this process, on a free port of the loopback interface,
 * started on first use.
 */
public final class SharedMongo {

    /** The system property with the connection string of a server of the reader's own. */
    public static final String OWN = "kata.mongo";

    /** How long a server of the reader's own may take to be found. */
    private static final int PATIENCE_SECONDS = 10;

    private SharedMongo() {
    }

    /**
     * A client of the server, which is started if need be. The first call decides for all. Thread-safe; not to be
     * closed.
     *
     * @return always the same
     * @throws IllegalStateException if the server does not answer; the message says what to do
     * @throws IllegalArgumentException if something was given that is not a connection string
     */
    static MongoClient client() {
        return Started.client();
    }

    /**
     * Whether the server is one of the reader's own.
     *
     * @return whether {@value #OWN} is given
     */
    public static boolean isOwn() {
        return !System.getProperty(OWN, "").isBlank();
    }

    /**
     * Asks the server what it is, after starting it if need be.
     *
     * @return {@code mongo-java-server in memory}, or such as {@code MongoDB 8.0.4}
     * @throws IllegalStateException if the server does not answer; the message says what to do
     * @throws IllegalArgumentException if something was given that is not a connection string
     */
    public static String version() {
        if (!isOwn()) {
            client();
            return "mongo-java-server in memory";
        }
        return "MongoDB " + client().getDatabase("admin").runCommand(new Document("buildInfo", 1)).getString("version");
    }

    /** The client, and the server if it is ours. */
    private static final class Started {

        private static MongoClient client;

        private Started() {
        }

        static synchronized MongoClient client() {
            if (client == null) {
                client = isOwn() ? own(System.getProperty(OWN).strip()) : connected(inMemory());
            }
            return client;
        }

        private static ConnectionString inMemory() {
            try {
                MongoServer server = new MongoServer(new MemoryBackend());
                server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
                return new ConnectionString("mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private static MongoClient own(String given) {
            ConnectionString address;
            try {
                address = new ConnectionString(given);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("-D" + OWN + " must be a connection string, such as "
                        + "mongodb://localhost:27017, not " + given, wrong);
            }
            MongoClient made = connected(address);
            try {
                made.getDatabase("admin").runCommand(new Document("ping", 1));
                DocumentDatabase.dropAbandoned(made);
                return made;
            } catch (MongoException silent) {
                made.close();
                throw new IllegalStateException("MongoDB at " + given + " does not answer: " + silent.getMessage()
                        + ". Start it, or leave out -D" + OWN + ".", silent);
            }
        }

        private static MongoClient connected(ConnectionString address) {
            return MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(address)
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS,
                            TimeUnit.SECONDS))
                    // A failure is to reach the code under test as it is, and not a second attempt.
                    .retryWrites(false)
                    .retryReads(false)
                    .addCommandListener(CommandLog.INSTANCE)
                    .build());
        }
    }
}
