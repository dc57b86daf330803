package guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps what CONTRIBUTING.md tells of the way from a save to its verdict true when classes are renamed. */
class SavesWayTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?guide\\.(\\w+)\\.");

    @Test
    void everyClassThatIsNamedIsThere() throws IOException {
        String text = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        String way = text.substring(text.indexOf("## The save's way"), text.indexOf("## House style"));
        Set<String> classes = sources("").map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(CLASS.matcher(way).results().map(found -> found.group(1)))
                .as("each class on the save's way is one of the program's").isNotEmpty().isSubsetOf(classes);
    }

    @Test
    void importsRunOneWay() throws IOException {
        assertThat(imported("book")).as("the book uses nothing else").isEmpty();
        assertThat(imported("worker")).as("workers use the book alone").isSubsetOf("book");
        assertThat(imported("stub")).as("stubs use the book alone").isSubsetOf("book");
        assertThat(imported("engine")).as("the engine uses what lies below it").isSubsetOf("book", "worker", "stub");
        assertThat(imported("progress")).as("progress uses what lies below it")
                .isSubsetOf("book", "worker", "engine", "stub");
        assertThat(imported("bench")).as("benchmarks use what lies below them")
                .isSubsetOf("book", "engine", "progress");
    }

    /** The packages that a package uses beside itself. */
    private static Set<String> imported(String name) throws IOException {
        return sources(name).flatMap(file -> IMPORT.matcher(read(file)).results().map(SavesWayTest::group))
                .filter(other -> !other.equals(name)).collect(Collectors.toSet());
    }

    private static String group(MatchResult found) {
        return found.group(1);
    }

    private static Stream<Path> sources(String name) throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java/guide").resolve(name))) {
            return List.copyOf(tree.filter(file -> file.toString().endsWith(".java")).toList()).stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
