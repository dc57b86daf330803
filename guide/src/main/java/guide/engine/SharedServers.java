package guide.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import testkit.redis.SharedRedis;
import testkit.sql.Postgres;
import testkit.sql.PostgresVersion;

/**
 * The servers that all workers share. Each is started when the first tests come that mention it, and if it cannot be
 * started, those tests say so. Thread-safe.
 */
final class SharedServers {

    private final Map<Server, CompletableFuture<String>> started = new EnumMap<>(Server.class);

    private enum Server {

        POSTGRESQL(TestSelection.DATABASES, Postgres.SHARED, Postgres::url),
        NEWER_POSTGRESQL(TestSelection.VERSIONS, PostgresVersion.V18.shared(), () -> Postgres.url(PostgresVersion.V18)),
        REDIS(TestSelection.REDIS, SharedRedis.SHARED, () -> SharedRedis.address().toString());

        private final String mention;
        private final String property;
        private final Supplier<String> start;

        Server(String mention, String property, Supplier<String> start) {
            this.mention = mention;
            this.property = property;
            this.start = start;
        }
    }

    /** Begins to start those that some tests mention. Returns at once. */
    synchronized void start(TestSelection selection) {
        for (Server server : Server.values()) {
            if (selection.mentions(server.mention)) {
                started.computeIfAbsent(server, first -> CompletableFuture.supplyAsync(first.start));
            }
        }
    }

    /**
     * Waits for those that some tests mention, and starts them if need be.
     *
     * @return where they are, by the system properties that are to say it; those are missing that cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    Map<String, String> addresses(TestSelection selection) throws InterruptedException {
        start(selection);
        Map<String, String> addresses = new HashMap<>();
        for (Server server : Server.values()) {
            if (selection.mentions(server.mention)) {
                try {
                    addresses.put(server.property, starting(server).get());
                } catch (ExecutionException cannot) {
                    // The tests will meet the same, and say why.
                }
            }
        }
        return addresses;
    }

    private synchronized CompletableFuture<String> starting(Server server) {
        return started.get(server);
    }
}
