package testkit.sql;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that keeps a PostgreSQL server: it starts the server, prints its URL as one line, waits for the end of its
 * standard input, and then stops the server and deletes its data. Whoever started it holds the other end of the input,
 * and so the server ends with that process even if that is killed. A process that runs tests must not own a server
 * itself, for it may be ended in the middle of any of them.
 */
public final class PostgresKeeper {

    private PostgresKeeper() {
    }

    /**
     * Keeps a server.
     *
     * @param arguments the number of its version, such as 18
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status = 0;
        try {
            EmbeddedPostgres server = start(PostgresVersion.of(Integer.parseInt(arguments[0])));
            out.println(server.getJdbcUrl("postgres", "postgres"));
            while (System.in.read() >= 0) {
                // Nobody has anything to say to a keeper.
            }
        } catch (IOException | RuntimeException failure) {
            out.println(sentence(failure));
            status = 1;
        }
        // Stops the server. Threads that pump its output may still be about.
        System.exit(status);
    }

    private static EmbeddedPostgres start(PostgresVersion version) throws IOException {
        Path folder = Files.createTempDirectory("postgres");
        Path data = folder.resolve("data");
        FreshData fresh = FreshData.of(version);
        EmbeddedPostgres.Builder builder = settings(version).setDataDirectory(data).setCleanDataDirectory(false)
                .setRegisterShutdownHook(false);
        if (!fresh.copyTo(data)) {
            // Called between initdb and the start of the server.
            builder.setDataDirectoryCustomizer(made -> fresh.keep(made.toPath()));
        }
        Ending ending = new Ending(folder);
        Runtime.getRuntime().addShutdownHook(ending);
        ending.server = builder.start();
        return ending.server;
    }

    /** Stops the server and deletes its data, however this process ends, unless it is killed. */
    private static final class Ending extends Thread {

        private final Path folder;
        private volatile EmbeddedPostgres server;

        Ending(Path folder) {
            super("end of PostgreSQL");
            this.folder = folder;
        }

        @Override
        public void run() {
            try {
                if (server != null) {
                    server.close();
                }
            } catch (IOException gone) {
                // That is what was wanted.
            }
            BaseBackup.delete(folder);
        }
    }

    /**
     * Data of tests need not outlive a power cut. Nothing happens on its own, so plans are the same every time. A
     * commit waits for its log record all the same, as on every server that nobody has told otherwise: without that,
     * what follows a commit may come too early for what has been committed, such as the position in the log.
     */
    private static EmbeddedPostgres.Builder settings(PostgresVersion version) {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(version == PostgresVersion.V17 ? DefaultPostgresBinaryResolver.INSTANCE
                        : new PostgresBinaries(version))
                .setLocaleConfig("locale", "C")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("jit", "off")
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("deadlock_timeout", "200ms");
    }

    private static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.toString() : message.lines().findFirst().orElse(cause.toString());
    }
}
