package testkit.redis;

import java.time.Duration;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;

/** How tests connect to Redis. */
final class Connections {

    /** A busy machine must not fail a test; a test of time-outs says how patient its client is to be. */
    private static final int PATIENT_MILLIS = 30_000;

    private Connections() {
    }

    /** What a connection needs to know: the database, and to be patient. */
    static JedisClientConfig config(int database) {
        return config(database, PATIENT_MILLIS);
    }

    /**
     * What a connection needs to know. It begins with no other command than that which chooses the database, also on an
     * old server.
     */
    static JedisClientConfig config(int database, int timeoutMillis) {
        if (timeoutMillis <= 0) {
            throw new IllegalArgumentException("a time-out is at least one millisecond, not " + timeoutMillis);
        }
        return DefaultJedisClientConfig.builder().serverDefaultProtocol()
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .database(database).timeoutMillis(timeoutMillis).build();
    }

    /** A thread-safe client, which opens connections when they are needed and does nothing by itself. */
    static RedisClient client(HostAndPort address, JedisClientConfig config) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(64);
        pool.setMaxIdle(64);
        pool.setJmxEnabled(false);
        // No thread of its own, which would send commands that nobody expects.
        pool.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        return RedisClient.builder().hostAndPort(address).clientConfig(config).poolConfig(pool).build();
    }
}
