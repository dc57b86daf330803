package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of {@code kata.cmd} without Windows: it avoids what breaks batch files. */
class WindowsLauncherTest {

    private static final Pattern VARIABLE = Pattern.compile("%(\\w+)%");
    private static final Pattern LABEL = Pattern.compile("\\bgoto (\\w+)");
    /** Numbers and words that the script itself has chosen. */
    private static final Set<String> HARMLESS = Set.of("stale", "status", "page", "version", "RANDOM", "errorlevel");

    private final String text = read();
    private final List<String> lines = text.lines().filter(line -> !line.startsWith("rem ")).toList();

    @Test
    void linesEndAsOnWindows() {
        assertThat(text.replace("\r\n", "")).as("line breaks that cmd.exe does not know, or characters beyond ASCII")
                .doesNotContain("\n").matches("\\p{ASCII}*");
    }

    @Test
    void exclamationMarksInPathsStay() {
        assertThat(text).as("delayed expansion takes exclamation marks away, and may be on by default")
                .contains("setlocal EnableExtensions DisableDelayedExpansion");
    }

    @Test
    void pathsAreQuoted() {
        Stream<String> unquoted = lines.stream().filter(line -> {
            Matcher variable = VARIABLE.matcher(line);
            return variable.results().anyMatch(found -> !HARMLESS.contains(found.group(1))
                    && line.substring(0, found.start()).chars().filter(c -> c == '"').count() % 2 == 0);
        });
        assertThat(unquoted).as("lines with a path outside of quotes, where an ampersand would end the command")
                .isEmpty();
    }

    @Test
    void noPathStandsInABlock() {
        assertThat(lines.stream().filter(line -> line.matches(".*\\(\\s*") || line.strip().startsWith(")")))
                .as("lines that open or close a block, in which a path's bracket would end it").isEmpty();
        assertThat(lines.stream().filter(line -> line.matches("for /f .* in \\('\".*")))
                .as("loops over a quoted command, which cmd.exe takes apart a second time").isEmpty();
    }

    @Test
    void everyLabelIsThere() {
        List<String> labels = LABEL.matcher(text).results().map(found -> found.group(1)).distinct().toList();
        assertThat(labels).as("labels that are jumped to").isNotEmpty()
                .allSatisfy(label -> assertThat(lines).as("the label " + label).contains(":" + label));
    }

    @Test
    void theConsoleIsToldOfUtf8AndToldBack() {
        assertThat(lines.indexOf("chcp 65001 >nul")).as("the code page is set before the program starts")
                .isPositive().isLessThan(lines.indexOf("if defined page chcp %page% >nul"));
    }

    private static String read() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(path.resolve("kata.cmd"))) {
            path = path.getParent();
        }
        try {
            return Files.readString(path.resolve("kata.cmd"), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
