package testkit.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the data of a server that runs, as {@code pg_basebackup} does, which the binaries here do not have: the server
 * is told that a backup begins, its files are copied while it goes on, and what it says at the end goes into the copy.
 */
final class BaseBackup {

    /** What belongs to the running server and not to its data. The log comes from the other server by streaming. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock",
            "standby.signal", "recovery.signal", "backup_label", "pg_internal.init", "postgresql.auto.conf");
    private static final Set<String> EMPTY = Set.of("pg_wal", "pg_replslot", "pg_stat_tmp", "pg_notify", "pg_dynshmem",
            "pg_serial", "pg_snapshots", "pg_subtrans");

    private final Path source;
    private final Path target;

    BaseBackup(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    /** Copies, after deleting what was there. */
    void take(Connection connection) throws IOException, SQLException {
        delete(target);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('copy', true)");
            copy();
            try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                label.next();
                Files.writeString(target.resolve("backup_label"), label.getString(1), StandardCharsets.UTF_8);
            }
        }
        Files.createDirectories(target.resolve("pg_wal").resolve("archive_status"));
        ownersOnly(target);
    }

    /** Makes the copy a standby of a server. */
    void follow(String host, int port) throws IOException {
        Files.createFile(target.resolve("standby.signal"));
        Files.write(target.resolve("postgresql.auto.conf"), List.of("primary_conninfo = 'host=" + host + " port=" + port
                + " user=postgres application_name=standby sslmode=disable gssencmode=disable'"));
    }

    private void copy() throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(source.relativize(folder)));
                return EMPTY.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, target.resolve(source.relativize(file)));
                    } catch (NoSuchFileException deletedMeanwhile) {
                        // The log says so, and the copy will read it there.
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A server refuses data that others could read. */
    static void ownersOnly(Path folder) {
        folder.toFile().setReadable(false, false);
        folder.toFile().setWritable(false, false);
        folder.toFile().setExecutable(false, false);
        folder.toFile().setReadable(true, true);
        folder.toFile().setWritable(true, true);
        folder.toFile().setExecutable(true, true);
    }

    /** Deletes a folder, if there is one, as far as that is possible. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
