package guide.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredTestsTest {

    private final Path folder;

    DeclaredTestsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aClassDeclaresItsMarkedMethodsInOrder() throws IOException {
        write(Map.of("LruCacheTest", "class LruCacheTest { @Test void b() {} void no() {} @Property void a() {} }"));
        assertThat(DeclaredTests.in(folder.resolve("LruCacheTest.java")))
                .as("methods with a mark of a test engine, in the order of the source")
                .containsExactly("LruCacheTest.b", "LruCacheTest.a");
    }

    @Test
    void aClassDeclaresWhatItInheritsFromItsFolder() throws IOException {
        write(Map.of(
                "LruCacheTest",
                        "class LruCacheTest implements CacheContract<Integer>, Runnable { @Test void own() {} }",
                "CacheContract", "interface CacheContract<K> extends Bounded { @Test default void nulls() {} }",
                "Bounded", "interface Bounded { @Test default void capacity() {} int bound(); }"));
        assertThat(DeclaredTests.in(folder.resolve("LruCacheTest.java")))
                .as("its own first, then those of its supertypes, under its own name")
                .containsExactly("LruCacheTest.own", "LruCacheTest.nulls", "LruCacheTest.capacity");
    }

    @Test
    void anOverriddenTestIsNotDeclared() throws IOException {
        write(Map.of(
                "LruCacheTest", "class LruCacheTest implements CacheContract { public void nulls() {} }",
                "CacheContract", "interface CacheContract { @Test default void nulls() {} }"));
        assertThat(DeclaredTests.in(folder.resolve("LruCacheTest.java")))
                .as("a method that is overridden without a mark is no test").isEmpty();
    }

    private void write(Map<String, String> sources) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue());
        }
    }
}
