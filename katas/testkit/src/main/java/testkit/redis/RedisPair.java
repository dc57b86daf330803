package testkit.redis;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import testkit.net.LoopbackProxy;

/**
 * A primary Redis server with a replica, both a test's own. The replica hears of the primary over a link that can be
 * held and broken, so that an acknowledged write that the replica lacks is not left to luck. Not thread-safe.
 */
public final class RedisPair implements AutoCloseable {

    /** Nobody waits so long but where a test is wrong. */
    private static final long PATIENCE_SECONDS = 30;

    private static final Pattern OFFSET = Pattern.compile("(?m)^(?:master|slave)_repl_offset:(\\d+)");

    private final RedisNode primary;
    private final LoopbackProxy link;
    private final RedisNode replica;

    private RedisPair() {
        this.primary = RedisNode.start("repl-diskless-sync yes", "repl-diskless-sync-delay 0");
        this.link = LoopbackProxy.to(primary.address().getHost(), primary.address().getPort());
        this.replica = RedisNode.start("replicaof " + link.host() + " " + link.port());
    }

    /**
     * Starts both.
     *
     * @return a pair in which the replica has all that the primary has
     * @throws IllegalStateException if one cannot be started; the message says why and what to do
     */
    public static RedisPair start() {
        RedisPair pair = new RedisPair();
        try {
            pair.awaitInSync();
            return pair;
        } catch (IllegalStateException failure) {
            pair.close();
            throw failure;
        }
    }

    /**
     * The server that takes writes.
     *
     * @return always the same, also after the other one was {@link #promote}d
     */
    public RedisNode primary() {
        return primary;
    }

    /**
     * The server that follows, and refuses writes until it is {@link #promote}d.
     *
     * @return always the same
     */
    public RedisNode replica() {
        return replica;
    }

    /**
     * The link over which the replica hears of the primary: while it is held, the replica falls behind.
     *
     * @return always the same
     */
    public LoopbackProxy link() {
        return link;
    }

    /**
     * Returns when the replica has all that the primary has now. The link must pass.
     *
     * @throws IllegalStateException if that does not come about
     */
    public void awaitInSync() {
        await("the replica is in sync", () -> {
            String ofPrimary = replication(primary);
            return ofPrimary.contains("state=online") && offset(ofPrimary) >= 0
                    && replication(replica).contains("master_link_status:up")
                    && offset(replication(replica)) >= offset(ofPrimary);
        });
    }

    /** Makes the replica a primary of its own, with what it has; the other one goes on and knows nothing of it. */
    public void promote() {
        try (Jedis connection = new Jedis(replica.address(), Connections.config(0))) {
            connection.replicaofNoOne();
        }
    }

    /**
     * Makes the old primary follow the promoted one, and returns when it does: what only the old one has is gone then.
     *
     * @throws IllegalStateException if that does not come about, for instance because nobody was promoted
     */
    public void demote() {
        HostAndPort now = replica.address();
        try (Jedis connection = new Jedis(primary.address(), Connections.config(0))) {
            connection.replicaof(now.getHost(), now.getPort());
        }
        await("the old primary follows", () -> replication(primary).contains("master_link_status:up"));
    }

    private static String replication(RedisNode node) {
        return node.client().info("replication");
    }

    private static long offset(String replication) {
        Matcher matcher = OFFSET.matcher(replication);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            Thread.onSpinWait();
        }
    }

    /** Kills both. */
    @Override
    public void close() {
        replica.close();
        link.close();
        primary.close();
    }
}
