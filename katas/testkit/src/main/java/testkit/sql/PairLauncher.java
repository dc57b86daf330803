package testkit.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts PostgreSQL servers as processes of this one, and copies one's data for the other. Thread-safe. */
final class PairLauncher implements AutoCloseable {

    /** What a crash leaves may be read again at once: data of tests need not outlive a power cut. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("synchronous_commit", "on"), Map.entry("fsync", "off"), Map.entry("full_page_writes", "off"),
            Map.entry("autovacuum", "off"), Map.entry("jit", "off"), Map.entry("wal_level", "replica"),
            Map.entry("hot_standby", "on"), Map.entry("wal_keep_size", "256MB"), Map.entry("max_wal_size", "256MB"),
            Map.entry("wal_retrieve_retry_interval", "50ms"), Map.entry("shared_buffers", "16MB"),
            // A server that is killed leaves its socket behind.
            Map.entry("unix_socket_directories", ""));

    private static final FreshData FRESH = FreshData.of(PostgresVersion.V17);

    private final Path folder;
    private final Map<String, EmbeddedPostgres> running = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private boolean closed;

    /**
     * Has started none.
     *
     * @throws IOException if there is no room for the servers' files
     */
    PairLauncher() throws IOException {
        this.folder = Files.createTempDirectory("postgres-pair");
    }

    private Path data(String name) {
        return folder.resolve(name);
    }

    /**
     * Starts a server, and returns when it answers.
     *
     * @return its port on the loopback address, the same as before
     * @throws IOException if it cannot be started
     */
    synchronized int start(String name) throws IOException {
        if (closed) {
            throw new IOException("no server is started any more");
        }
        boolean made = Files.exists(data(name)) || FRESH.copyTo(data(name));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setLocaleConfig("locale", "C")
                .setDataDirectory(data(name)).setCleanDataDirectory(false);
        if (!made) {
            // Called between initdb and the start of the server.
            builder.setDataDirectoryCustomizer(data -> FRESH.keep(data.toPath()));
        }
        SETTINGS.forEach(builder::setServerConfig);
        if (ports.containsKey(name)) {
            builder.setPort(ports.get(name));
        }
        EmbeddedPostgres server = builder.start();
        running.put(name, server);
        ports.put(name, server.getPort());
        return server.getPort();
    }

    /**
     * Kills a server, as a power cut would, and returns when all its processes have ended. Nothing happens if it does
     * not run. A server that is asked to stop would wait for its standby first.
     *
     * @throws IOException if its number cannot be read
     */
    synchronized void kill(String name) throws IOException {
        EmbeddedPostgres server = running.remove(name);
        if (server == null) {
            return;
        }
        Path file = data(name).resolve("postmaster.pid");
        long number = Long.parseLong(Files.readAllLines(file).get(0).strip());
        ProcessHandle.of(number).ifPresent(postmaster -> {
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        });
        Files.deleteIfExists(file);
        server.close();
    }

    /**
     * Replaces the data of a server that does not run by a copy of another's, so that it follows it.
     *
     * @param name whose data is replaced
     * @param source the one that runs
     * @param host over which it will follow
     * @param port over which it will follow
     * @throws IOException if there is no room
     * @throws SQLException if the other cannot be copied
     */
    synchronized void copy(String name, String source, String host, int port) throws IOException, SQLException {
        kill(name);
        BaseBackup backup = new BaseBackup(data(source), data(name));
        try (Connection connection = running.get(source).getPostgresDatabase().getConnection()) {
            backup.take(connection);
        }
        backup.follow(host, port);
    }

    /** Kills all servers and deletes what they left. */
    @Override
    public synchronized void close() {
        closed = true;
        for (String name : List.copyOf(running.keySet())) {
            try {
                kill(name);
            } catch (IOException gone) {
                // That is what was wanted.
            }
        }
        BaseBackup.delete(folder);
    }
}
