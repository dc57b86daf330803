package guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** Whether the program is as new as its sources. The script for Windows leaves that question to Java. */
final class Freshness {

    /** What Maven makes the program of, from the top. */
    private static final List<String> SOURCES = List.of("pom.xml", "guide/pom.xml", "guide/src/main",
            "katas/testkit/pom.xml", "katas/testkit/src/main");

    private Freshness() {
    }

    /**
     * Looks for a source that is newer than the program.
     *
     * @param root the project's top folder
     * @return whether there is one, or the last build did not end; false where nothing can be read
     */
    static boolean isStale(Path root) {
        try {
            Path built = root.resolve("guide/target/built");
            if (!Files.exists(built)) {
                return true;
            }
            FileTime time = Files.getLastModifiedTime(built);
            for (String source : SOURCES) {
                if (hasNewer(root.resolve(source), time)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean hasNewer(Path source, FileTime time) throws IOException {
        if (!Files.exists(source)) {
            return false;
        }
        try (Stream<Path> files = Files.find(source, Integer.MAX_VALUE,
                (file, facts) -> facts.isRegularFile() && facts.lastModifiedTime().compareTo(time) > 0)) {
            return files.findAny().isPresent();
        }
    }
}
