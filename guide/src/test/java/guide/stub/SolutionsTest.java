package guide.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Makes stubs of all classes of all solutions, whether they are katas or not. */
class SolutionsTest {

    @TestFactory
    Stream<DynamicTest> theStubsOfAChapterCompile() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("solutions"))) {
            root = root.getParent();
        }
        try (Stream<Path> folders = Files.list(root.resolve("solutions"))) {
            List<Path> chapters = folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java"))).sorted()
                    .collect(Collectors.toList());
            return chapters.stream().map(chapter -> dynamicTest(
                    chapter.getFileName().toString(), () -> assertStubs(sources(chapter.resolve("src/main/java")))));
        }
    }

    private static void assertStubs(Map<String, String> files) {
        Map<String, String> stubs = new TreeMap<>(files);
        stubs.replaceAll((file, text) -> text.contains("public enum") ? text : Stub.of(text, file));
        assertThat(Compilation.problems(stubs)).as("complaints of the stubs").isEmpty();
        assertThat(stubs).as("the stubs").allSatisfy((file, stub) -> {
            if (!stub.contains("public enum")) {
                assertThat(Stub.of(stub, file)).as("the stub of the stub").isEqualTo(stub);
            }
        });
    }

    private static Map<String, String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).collect(Collectors.toList())) {
                sources.put(file.toString(), Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
