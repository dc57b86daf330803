package testkit.redis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The Redis server that this process's tests share. In this order:
 * <ol>
 * <li>the one at the address in the system property {@value #SHARED}, which whoever started this process gave it;
 * <li>the one at the address in the system property {@value #OWN}, a server of the reader's own;
 * <li>one that is started on first use and ends when this process ends, however that happens.
 * </ol>
 * Tests do not use it as it is, but by a {@link RedisDatabase} each. What concerns the whole server, such as to pause
 * or to stop it, they do to a {@link RedisNode} of their own.
 */
public final class SharedRedis {

    /** The system property with the address of a server that is shared with other processes. */
    public static final String SHARED = "kata.redis.shared";

    /** The system property with the address of a server of the reader's own. */
    public static final String OWN = "kata.redis";

    /** How many databases a server has that is started here. */
    static final int DATABASES = 256;

    private static final Pattern ADDRESS = Pattern.compile("(?<host>[^\\s:/]+|\\[[0-9a-fA-F:.]+\\]):(?<port>\\d{1,5})");
    private static final Pattern VERSION = Pattern.compile("redis_version:(\\S+)");

    private SharedRedis() {
    }

    /**
     * Where the server is; starts it if need be, which takes some tenths of a second. The first call decides for all.
     *
     * @return host and port
     * @throws IllegalStateException if it cannot be started on this machine; the message says why and what to do
     * @throws IllegalArgumentException if something was given that is not an address
     */
    public static HostAndPort address() {
        for (String property : List.of(SHARED, OWN)) {
            String given = System.getProperty(property, "");
            if (!given.isEmpty()) {
                return parsed(property, given);
            }
        }
        return Kept.address();
    }

    /**
     * Asks the server for its version, after starting it if need be.
     *
     * @return such as {@code Redis 6.2.11}
     * @throws IllegalStateException if it cannot be started or does not answer; the message says why and what to do
     * @throws IllegalArgumentException if something was given that is not an address
     */
    public static String version() {
        HostAndPort address = address();
        try (Jedis connection = new Jedis(address, Connections.config(0))) {
            return version(connection);
        } catch (JedisException failure) {
            throw silent(address, failure);
        }
    }

    /** The version of the server at the other end. */
    static String version(Jedis connection) {
        Matcher matcher = VERSION.matcher(connection.info("server"));
        return "Redis " + (matcher.find() ? matcher.group(1) : "of an unknown version");
    }

    /** What to say of a server that does not answer. */
    static IllegalStateException silent(HostAndPort address, JedisException failure) {
        return new IllegalStateException("Redis at " + address + " does not answer: " + failure.getMessage()
                + ". Start it, or leave out -D" + OWN + ".", failure);
    }

    private static HostAndPort parsed(String property, String given) {
        Matcher matcher = ADDRESS.matcher(given.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group("port")) > 0xFFFF) {
            throw new IllegalArgumentException(
                    "-D" + property + " must be host:port, such as localhost:6379, not " + given);
        }
        return new HostAndPort(matcher.group("host"), Integer.parseInt(matcher.group("port")));
    }

    /** The server that this process started. */
    private static final class Kept {

        private static HostAndPort address;
        private static IllegalStateException failure;

        private Kept() {
        }

        static synchronized HostAndPort address() {
            if (failure != null) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
            if (address == null) {
                try {
                    address = new HostAndPort("127.0.0.1", KeptServers.start(0, List.of()));
                } catch (IllegalStateException told) {
                    failure = told;
                    throw told;
                }
            }
            return address;
        }
    }
}
