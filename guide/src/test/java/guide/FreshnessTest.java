package guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path root;

    @BeforeEach
    void build() throws IOException {
        write("guide/target/built", BUILT);
        write("pom.xml", BUILT.minusSeconds(60));
        write("guide/src/main/java/guide/Main.java", BUILT);
        write("katas/testkit/src/main/java/testkit/Script.java", BUILT.minusSeconds(1));
    }

    @Test
    void aProgramThatIsNewerThanItsSourcesIsFresh() {
        assertThat(Freshness.isStale(root)).as("no source is newer than the program").isFalse();
    }

    @Test
    void aNewerSourceMakesItStale() throws IOException {
        write("katas/testkit/src/main/java/testkit/New.java", BUILT.plusSeconds(1));
        assertThat(Freshness.isStale(root)).as("a file that was pulled since makes the program stale").isTrue();
    }

    @Test
    void theReadersKatasAreNoPartOfIt() throws IOException {
        write("katas/03-eviction/src/main/java/katas/eviction/LruCache.java", BUILT.plusSeconds(1));
        assertThat(Freshness.isStale(root)).as("the reader's own files do not ask for a build").isFalse();
    }

    @Test
    void aBuildThatDidNotEndIsStale() throws IOException {
        Files.delete(root.resolve("guide/target/built"));
        assertThat(Freshness.isStale(root)).as("without the mark of its end a build was broken off").isTrue();
    }

    private void write(String file, Instant time) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
        Files.setLastModifiedTime(path, FileTime.from(time));
    }
}
