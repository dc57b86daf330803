package testkit.redis;

import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;

/**
 * A Redis server of a test's own, for what concerns a whole server: to pause, configure, replicate or kill it. It
 * listens on the loopback address only, keeps its data in memory only, and ends with this process, however that ends.
 * Starting one takes some hundredths of a second, the first one some tenths. Thread-safe.
 */
public final class RedisNode implements AutoCloseable {

    private final List<String> settings;
    private final HostAndPort address;
    private final List<RedisClient> clients = new ArrayList<>();
    private RedisClient client;
    private boolean running = true;

    private RedisNode(List<String> settings) {
        this.settings = List.copyOf(settings);
        this.settings.forEach(RedisNode::requireOneLine);
        this.address = new HostAndPort("127.0.0.1", KeptServers.start(0, this.settings));
    }

    /**
     * Starts a server at a free port.
     *
     * @param settings lines of Redis' configuration, such as {@code maxmemory 2mb}
     * @return a server that accepts connections, without keys
     * @throws IllegalStateException if it cannot be started; the message says why and what to do
     * @throws IllegalArgumentException if a setting has a line break or a tabulator
     */
    public static RedisNode start(String... settings) {
        return new RedisNode(List.of(settings));
    }

    private static void requireOneLine(String setting) {
        if (setting.matches("(?s).*[\\n\\r\\t].*")) {
            throw new IllegalArgumentException("a setting is one line without tabulators, not '" + setting + "'");
        }
    }

    /**
     * The server's address, the same also after {@link #restart}.
     *
     * @return host and port
     */
    public HostAndPort address() {
        return address;
    }

    /**
     * What a connection of one's own needs to know.
     *
     * @param timeoutMillis how long to wait for a connection, and for each answer, at least 1
     * @return the configuration
     * @throws IllegalArgumentException if the time-out is not positive
     */
    public JedisClientConfig config(int timeoutMillis) {
        return Connections.config(0, timeoutMillis);
    }

    /**
     * A patient client. Thread-safe: it has as many connections as threads use it at a time.
     *
     * @return always the same; closed together with this
     */
    public synchronized RedisClient client() {
        if (client == null) {
            client = added(Connections.client(address, Connections.config(0)));
        }
        return client;
    }

    /**
     * A client that takes another way to the server, for instance over a link that can be broken.
     *
     * @param way where to connect to, not null
     * @param timeoutMillis how long to wait for a connection, and for each answer, at least 1
     * @return a new one, which may have opened a connection already; closed together with this
     * @throws IllegalArgumentException if the time-out is not positive
     */
    public synchronized RedisClient client(HostAndPort way, int timeoutMillis) {
        return added(Connections.client(way, config(timeoutMillis)));
    }

    private RedisClient added(RedisClient made) {
        clients.add(made);
        return made;
    }

    /** Kills the server, as a power cut would: connections break, new ones are refused, and its data is gone. */
    public synchronized void kill() {
        // Once it is killed, its port may be that of another one.
        if (running) {
            KeptServers.kill(address.getPort());
            running = false;
        }
    }

    /**
     * Starts the server again at the same address, after killing it if it runs. It has no keys then.
     *
     * @throws IllegalStateException if it cannot be started; the message says why
     */
    public synchronized void restart() {
        kill();
        KeptServers.start(address.getPort(), settings);
        running = true;
    }

    /** Kills the server and closes its clients. */
    @Override
    public synchronized void close() {
        clients.forEach(RedisClient::close);
        kill();
    }
}
