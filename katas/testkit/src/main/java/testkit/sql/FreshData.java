package testkit.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data of a server that was never started, kept for the servers to come: to copy it takes a fraction of the time
 * that {@code initdb} takes to make it. It is kept in the folder for temporary files, as the binaries are, and used
 * only if it is this user's and none of its files was swept away. Several processes may keep and copy it at a time.
 */
final class FreshData {

    /** How many files there are, written when all are there. */
    private static final String COUNT = "files";
    /** Written by whoever is about to start the server. */
    private static final String LOCK = "epg-lock";

    private final Path kept;

    /**
     * Keeps data in a folder.
     *
     * @param kept the folder, which need not exist; not null
     */
    FreshData(Path kept) {
        this.kept = kept.toAbsolutePath();
    }

    /**
     * The data of this user's servers of a version.
     *
     * @param version which one, not null
     */
    static FreshData of(PostgresVersion version) {
        String user = System.getProperty("user.name").replaceAll("\\W", "_");
        return new FreshData(Path.of(System.getProperty("java.io.tmpdir"),
                "backend-katas-postgres-" + version.major() + "-" + user));
    }

    /**
     * Copies what is kept.
     *
     * @param target a folder that does not exist yet, in one that this user has made
     * @return whether there is a copy now; if not, nothing is there
     */
    boolean copyTo(Path target) {
        try {
            if (!Files.exists(kept.resolve(COUNT))
                    || !Files.getOwner(kept).equals(Files.getOwner(target.toAbsolutePath().getParent()))) {
                return false;
            }
            int copied = copy(kept.resolve("data"), target);
            if (copied == Integer.parseInt(Files.readString(kept.resolve(COUNT), StandardCharsets.UTF_8))) {
                BaseBackup.ownersOnly(target);
                return true;
            }
            BaseBackup.delete(kept);
        } catch (IOException sweptMeanwhile) {
            // Then it is made anew, and if there is no room, that says so.
        }
        BaseBackup.delete(target);
        return false;
    }

    /**
     * Keeps data that no server has used, unless some is kept already or there is no room.
     *
     * @param data the folder of the data
     */
    void keep(Path data) {
        Path made = kept.resolveSibling(kept.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            int copied = copy(data, made.resolve("data"));
            BaseBackup.ownersOnly(made);
            Files.writeString(made.resolve(COUNT), String.valueOf(copied), StandardCharsets.UTF_8);
            Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFaster) {
            BaseBackup.delete(made);
        }
    }

    /** How many files were copied. */
    private static int copy(Path source, Path target) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(source)) {
            all = walk.toList();
        }
        int files = 0;
        for (Path from : all) {
            Path to = target.resolve(source.relativize(from).toString());
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else if (!from.getFileName().toString().equals(LOCK)) {
                Files.copy(from, to);
                files++;
            }
        }
        return files;
    }
}
