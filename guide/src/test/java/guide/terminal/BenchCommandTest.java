package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the command finds what to measure and shows what comes back; what measures here only says what it was told. */
class BenchCommandTest {

    private static final String MEASURER = """
            package benchmarks.comparison;

            public final class ComparisonMain {
                public static void main(String[] arguments) throws Exception {
                    if (arguments.length == 0) {
                        System.out.println("counting Counter Tally");
                        return;
                    }
                    System.out.println("@progress\\t0\\t2\\t130\\tCounter, 10");
                    System.out.println(arguments[0] + " " + arguments[1]);
                    for (int i = 3; i < arguments.length; i++) {
                        String[] parts = arguments[i].split("=");
                        System.out.println(parts[0] + (parts.length == 1 ? " alone" : " with "
                                + new java.io.File(parts[1], "katas/counting/" + parts[0] + ".class").exists()));
                    }
                    if (arguments[1].equals("full")) {
                        System.out.println("It failed.");
                        System.exit(4);
                    }
                }
            }
            """;

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = Fixture.in(folder);
        fixture.write("measurer/benchmarks/comparison/ComparisonMain.java", MEASURER);
        Path source = fixture.path("measurer/benchmarks/comparison/ComparisonMain.java");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .as("javac's status").isZero();
        Path jar = fixture.path("benchmarks/target/benchmarks.jar");
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("benchmarks/comparison/ComparisonMain.class"));
            Files.copy(source.resolveSibling("ComparisonMain.class"), out);
        }
    }

    @Test
    void yoursTakesPartWhenItIsGreen() {
        fixture.solve("Counter");
        Answer answer = Answer.to(fixture, "bench", "counter", "--quick");
        assertThat(answer.out()).as("what comes back").isEqualTo("""
                counting quick
                Counter with true
                What was measured is in .kata/bench.
                """);
        assertThat(answer.complaints()).as("how far it is, at least once").contains("Testing Counter");
        assertThat(answer.status()).as("status").isZero();
    }

    @Test
    void aRedOneIsToldBeforeAnythingIsMeasured() {
        fixture.solve("Tally");
        assertThat(Answer.to(fixture, "bench", "1").out()).as("a chapter of which one kata is red").isEqualTo("""
                Your Counter is not green, and is not measured. ./kata test Counter says why.
                counting normal
                Counter alone
                Tally with true
                What was measured is in .kata/bench.
                """);
    }

    @Test
    void whatCannotBeMeasuredIsToldWithWhatCan() {
        assertThat(Answer.to(fixture, "bench", "Clamp")).as("a kata without a benchmark").isEqualTo(new Answer(2, "",
                "Clamp has no benchmark. Those that have: Counter, Tally.\n"));
        assertThat(Answer.to(fixture, "bench", "Conter").complaints()).as("an unknown name")
                .isEqualTo("There is no kata or chapter 'Conter'. Did you mean Counter? ./kata list shows them all.\n");
        assertThat(Answer.to(fixture, "bench", "all")).as("more than a chapter").isEqualTo(new Answer(2, "",
                "'all' is not one kata or one chapter; name one: ./kata list shows them all.\n"));
    }

    @Test
    void aFailureIsPassedOn() {
        Answer answer = Answer.to(fixture, "bench", "Counter", "--full");
        assertThat(answer.status()).as("status").isEqualTo(4);
        assertThat(answer.out()).as("what is said").contains("It failed.").doesNotContain("The numbers");
    }

    @Test
    void anErrorOfMavenIsShown() throws IOException {
        // Newer than the jar, and no module of that name in its pom.
        fixture.write("benchmarks/src/main/java/New.java", "class New { }");
        Files.setLastModifiedTime(fixture.path("benchmarks/target/benchmarks.jar"),
                FileTime.fromMillis(0));
        Answer answer = Answer.to(fixture, "bench", "Counter");
        assertThat(answer.status()).as("status").isEqualTo(4);
        assertThat(answer.out()).as("that yours is red is told before the build, which takes long")
                .startsWith("Your Counter is not green");
        assertThat(answer.complaints()).as("what went wrong").contains("[ERROR]",
                "benchmarks/target/build.log has all of it.");
    }
}
