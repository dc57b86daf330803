package testkit.redis;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * A program of Redis that may run on this machine.
 *
 * @param name what it is called, not null
 * @param embedded whether it lies in the library embedded-redis, and must be unpacked; if not, its name is its path
 */
record RedisBinary(String name, boolean embedded) {

    private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rwx------");

    /** What may run here, in the order in which it is to be tried; empty on a system that nobody has thought of. */
    static List<RedisBinary> candidates() {
        List<RedisBinary> found = new ArrayList<>();
        try {
            OsArchitecture here = OsArchitecture.detectOSandArchitecture();
            embedded(here, found);
            if (here.equals(OsArchitecture.UNIX_x86_64)) {
                // Linked statically: it does without the libssl 3 and the new glibc that the first one demands.
                embedded(OsArchitecture.UNIX_x86, found);
            }
            if (here.equals(OsArchitecture.MAC_OS_X_ARM64)) {
                // Needs Rosetta, but no libssl of Homebrew.
                embedded(OsArchitecture.MAC_OS_X_x86_64, found);
            }
        } catch (RuntimeException unknownSystem) {
            // The reader may have a server of this system's own.
        }
        onPath(found);
        return found;
    }

    private static void embedded(OsArchitecture system, List<RedisBinary> found) {
        String resource = ExecutableProvider.newProvidedVersionsMap().get(system);
        if (resource != null) {
            found.add(new RedisBinary(resource.substring(resource.lastIndexOf('/') + 1), true));
        }
    }

    private static void onPath(List<RedisBinary> found) {
        String program = File.separatorChar == '\\' ? "redis-server.exe" : "redis-server";
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .limit(1)
                .forEach(file -> found.add(new RedisBinary(file.getAbsolutePath(), false)));
    }

    /**
     * Where it lies. An embedded one is unpacked first, which takes longer than to start it, and so it is kept for the
     * next time, in a folder that is this user's alone.
     *
     * @param own a folder to use where there cannot be such a one
     * @return an absolute path
     * @throws IOException if it cannot be unpacked
     */
    Path file(Path own) throws IOException {
        if (!embedded) {
            return Path.of(name);
        }
        URL resource = ExecutableProvider.class.getResource("/" + name);
        if (resource == null) {
            throw new IOException("there is no " + name + " in the library");
        }
        Path kept = Path.of(System.getProperty("java.io.tmpdir"),
                "backend-katas-redis-" + System.getProperty("user.name").replaceAll("\\W", "_"));
        Path file = (isMine(kept, own) ? kept : own).resolve(name).toAbsolutePath();
        if (!Files.exists(file) || Files.size(file) != resource.openConnection().getContentLengthLong()) {
            unpack(resource, file);
        }
        return file;
    }

    private static void unpack(URL resource, Path file) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "unpacked", null);
        try (InputStream content = resource.openStream()) {
            Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
            if (!fresh.toFile().setExecutable(true)) {
                throw new IOException(fresh + " cannot be made executable");
            }
            // Several processes may do this at the same time, and none may meet a half.
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Whether nobody else can put anything into a folder, which is made if it is not there. */
    private static boolean isMine(Path folder, Path own) {
        try {
            boolean posix = Files.getFileStore(own).supportsFileAttributeView("posix");
            FileAttribute<?>[] mine = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(MINE)} : new FileAttribute<?>[0];
            if (!Files.exists(folder)) {
                Files.createDirectory(folder, mine);
            }
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder).equals(Files.getOwner(own))
                    && (!posix || Files.getPosixFilePermissions(folder).equals(MINE));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
