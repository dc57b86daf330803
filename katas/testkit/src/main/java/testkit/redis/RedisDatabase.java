package testkit.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A database of Redis for one test: empty when it is made, and empty again when it is closed. It is one of the numbered
 * databases of the {@link SharedRedis}, which no other test has meanwhile, in whichever process. On a server of the
 * reader's own only databases are taken that have no key; that they are taken is noted in a hash named
 * {@value #CLAIMS} in database 0, which is gone when the last of them is given back. Thread-safe.
 */
public final class RedisDatabase implements AutoCloseable {

    /** The key, in database 0, of the hash from taken databases to the connections that have them. */
    static final String CLAIMS = "backend-katas:databases";

    /**
     * Takes a database that is free: without keys and a claim, or with the claim of a connection that is no more.
     * Connections have numbers that only grow, so one with a later number than the claimant's is alive.
     */
    private static final String CLAIM = """
            local run, me, count = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
            local alive = {}
            for i = 4, #ARGV do alive[ARGV[i]] = true end
            for i = 0, count - 2 do
                local number = (me + i) % (count - 1) + 1
                redis.call('select', 0)
                local claim = redis.call('hget', KEYS[1], number)
                redis.call('select', number)
                local free = redis.call('dbsize') == 0
                if claim then
                    local at = string.find(claim, ' ', 1, true)
                    local owner = string.sub(claim, at + 1)
                    free = string.sub(claim, 1, at - 1) ~= run or (tonumber(owner) <= me and not alive[owner])
                    if free then redis.call('flushdb') end
                end
                if free then
                    redis.call('select', 0)
                    redis.call('hset', KEYS[1], number, run .. ' ' .. ARGV[2])
                    return number
                end
            end
            redis.call('select', 0)
            return 0
            """;

    private static final Pattern CLIENT_ID = Pattern.compile("(?m)^id=(\\d+)");
    private static final Pattern RUN_ID = Pattern.compile("run_id:(\\S+)");

    private final HostAndPort address;
    /** As long as it is open, the database is taken. */
    private final Jedis holder;
    private final int number;
    private final String version;
    private final List<RedisClient> clients = new ArrayList<>();
    private RedisClient client;

    private RedisDatabase(HostAndPort address) {
        this.address = address;
        this.holder = new Jedis(address, Connections.config(0));
        this.number = claim(holder);
        this.version = SharedRedis.version(holder);
    }

    /**
     * Takes a database.
     *
     * @return a database without keys
     * @throws IllegalStateException if Redis cannot be started on this machine or does not answer, or if all databases
     *     of the reader's own server have keys; the message says what to do
     */
    public static RedisDatabase fresh() {
        HostAndPort address = SharedRedis.address();
        try {
            return new RedisDatabase(address);
        } catch (JedisException failure) {
            throw SharedRedis.silent(address, failure);
        }
    }

    private static int claim(Jedis holder) {
        List<String> arguments = new ArrayList<>(List.of(
                RUN_ID.matcher(holder.info("server")).results().map(found -> found.group(1)).findFirst().orElse("?"),
                String.valueOf(holder.clientId()), holder.configGet("databases").get("databases")));
        CLIENT_ID.matcher(holder.clientList()).results().map(MatchResult::group)
                .forEach(id -> arguments.add(id.substring("id=".length())));
        long taken = (Long) holder.eval(CLAIM, List.of(CLAIMS), arguments);
        if (taken == 0) {
            holder.close();
            throw new IllegalStateException("all databases of the Redis server but the first one have keys, or are "
                    + "taken. Tests need an empty one: give another server by -D" + SharedRedis.OWN + "=host:port.");
        }
        return (int) taken;
    }

    /**
     * The server's address.
     *
     * @return host and port
     */
    public HostAndPort address() {
        return address;
    }

    /**
     * Which database it is.
     *
     * @return its number on the server, from 1
     */
    public int number() {
        return number;
    }

    /**
     * Name and version of the server.
     *
     * @return such as {@code Redis 6.2.11}
     */
    public String version() {
        return version;
    }

    /**
     * What a connection of one's own needs to know to arrive in this database.
     *
     * @param timeoutMillis how long to wait for a connection, and for each answer, at least 1
     * @return the configuration
     * @throws IllegalArgumentException if the time-out is not positive
     */
    public JedisClientConfig config(int timeoutMillis) {
        return Connections.config(number, timeoutMillis);
    }

    /**
     * A patient client of this database. Thread-safe: it has as many connections as threads use it at a time.
     *
     * @return always the same; closed together with this
     */
    public synchronized RedisClient client() {
        if (client == null) {
            client = added(Connections.client(address, Connections.config(number)));
        }
        return client;
    }

    /**
     * A client of this database that takes another way to the server, for instance over a link that can be broken.
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

    /** Empties it, closes its clients, and gives it back. */
    @Override
    public synchronized void close() {
        clients.forEach(RedisClient::close);
        try (Jedis last = holder) {
            last.select(number);
            last.flushDB();
            last.select(0);
            last.hdel(CLAIMS, String.valueOf(number));
        } catch (JedisException failure) {
            throw SharedRedis.silent(address, failure);
        }
    }
}
