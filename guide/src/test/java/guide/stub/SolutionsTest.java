package guide.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Makes stubs of all classes of all solutions, whether they are katas or not. */
class SolutionsTest {

    @TestFactory
    Stream<DynamicTest> aStubCompilesAmongTheOtherFilesOfItsSolution() throws IOException {
        return chapters().flatMap(files -> files.entrySet().stream()
                .filter(file -> !file.getValue().contains("public enum"))
                .map(file -> dynamicTest(Path.of(file.getKey()).getFileName().toString(), () -> {
                    String stub = Stub.of(file.getValue(), file.getKey());
                    Map<String, String> withStub = new TreeMap<>(files);
                    withStub.put(file.getKey(), stub);
                    assertThat(Compilation.problems(withStub)).as("what the compiler says of\n%s", stub).isEmpty();
                    assertThat(Stub.of(stub, file.getKey())).as("the stub of the stub").isEqualTo(stub);
                })));
    }

    private static Stream<Map<String, String>> chapters() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("solutions"))) {
            root = root.getParent();
        }
        try (Stream<Path> folders = Files.list(root.resolve("solutions"))) {
            return folders.map(folder -> folder.resolve("src/main/java")).filter(Files::isDirectory).sorted()
                    .map(SolutionsTest::sources).collect(Collectors.toList()).stream();
        }
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
