package guide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.book.Kata;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever has changed since the last time, the class files are those that a whole compilation makes. */
class BuildTest {

    private static final String COUNTER = "katas/01-counting/src/main/java/katas/counting/Counter.java";
    private static final String SEQUENCE = "katas/01-counting/src/main/java/katas/counting/Sequence.java";
    private static final String PROBE = "katas/01-counting/src/test/java/katas/counting/Probe.java";

    @TempDir
    private Path folder;
    private Fixture fixture;
    private JavaSources compiler;
    private Build build;

    @BeforeEach
    void begin() {
        fixture = Fixture.in(folder.resolve("book")).solve("Counter").write(PROBE, """
                package katas.counting;

                public final class Probe {
                    public static String run() {
                        return new Counter(3).next() + "";
                    }
                }
                """);
        compiler = new JavaSources(Libraries.ofThisProcess().paths());
        Kata kata = fixture.kata("Counter");
        build = new Build(kata, compiler, folder.resolve("build"));
    }

    @AfterEach
    void end() {
        compiler.close();
    }

    @Test
    void theFirstTimeEverythingIsCompiled() throws Exception {
        assertThat(probe()).as("what the code does").isEqualTo("3");
    }

    @Test
    void anotherBodyTakesEffect() throws Exception {
        probe();
        fixture.replace(COUNTER, "return value++;", "return value + 4;");
        assertThat(probe()).as("what the code does").isEqualTo("7");
    }

    @Test
    void anotherConstantTakesEffectWhereItIsUsed() throws Exception {
        fixture.replace(COUNTER, "private int value;", "static final int STEP = 1;\n    private int value;")
                .replace(PROBE, "new Counter(3).next()", "Counter.STEP");
        assertThat(probe()).as("what the code does").isEqualTo("1");
        fixture.replace(COUNTER, "STEP = 1", "STEP = 2");
        assertThat(probe()).as("what the code does").isEqualTo("2");
    }

    @Test
    void anotherSignatureIsAnErrorWhereItIsUsed() throws Exception {
        probe();
        fixture.replace(COUNTER, "public Counter(int start)", "public Counter(String text, int start)");
        assertThat(update()).as("errors").extracting(error -> error.file().getFileName().toString())
                .containsExactly("Probe.java");
        fixture.replace(COUNTER, "String text, ", "");
        assertThat(probe()).as("what the code does").isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({COUNTER + ", public int next() {", SEQUENCE + ", int next();"})
    void bracesThatAreTooManyAreErrors(String file, String text) throws Exception {
        probe();
        String tooMany = "{ if (true) { { } catch (RuntimeException thrown) { {\n    " + text;
        fixture.replace(file, text, tooMany);
        assertThat(update()).as("errors").isNotEmpty().extracting(error -> error.file().getFileName().toString())
                .contains(Path.of(file).getFileName().toString());
        fixture.replace(file, tooMany, text);
        assertThat(probe()).as("what the code does").isEqualTo("3");
    }

    @Test
    void aMoreFittingOverloadIsPreferredWhereItIsUsed() throws Exception {
        fixture.replace(COUNTER, "private int value;", "static String of(Object o) { return \"any\"; }\n"
                + "    private int value;").replace(PROBE, "new Counter(3).next() + \"\"", "Counter.of(\"a\")");
        assertThat(probe()).as("what the code does").isEqualTo("any");
        fixture.replace(COUNTER, "private int value;", "static String of(String s) { return \"text\"; }\n"
                + "    private int value;");
        assertThat(probe()).as("what the code does").isEqualTo("text");
    }

    @Test
    void anErrorThatIsMendedIsForgotten() throws Exception {
        probe();
        fixture.replace(COUNTER, "return value++;", "return values;");
        assertThat(update()).as("errors").hasSize(1);
        assertThat(update()).as("errors the second time").hasSize(1);
        fixture.replace(COUNTER, "return values;", "return value + 1;");
        assertThat(probe()).as("what the code does").isEqualTo("4");
    }

    @Test
    void anErrorFromTheBeginningIsForgottenToo() throws Exception {
        fixture.replace(PROBE, "new Counter(3)", "new Counter(\"3\")");
        assertThat(update()).as("errors").hasSize(1);
        fixture.replace(PROBE, "new Counter(\"3\")", "new Counter(5)");
        assertThat(probe()).as("what the code does").isEqualTo("5");
    }

    @Test
    void aClassThatIsGoneLeavesNoFile() throws Exception {
        fixture.replace(COUNTER, "private int value;", "private record Gone(int a) { }\n    private int value;");
        probe();
        assertThat(classFiles()).as("class files").contains("Counter$Gone.class");
        fixture.replace(COUNTER, "private record Gone(int a) { }\n", "");
        probe();
        assertThat(classFiles()).as("class files").contains("Counter.class", "Probe.class")
                .doesNotContain("Counter$Gone.class");
    }

    @Test
    void aSecondTypeInTheFileIsCompiledAndTakenAway() throws Exception {
        probe();
        String before = fixture.read(COUNTER);
        fixture.write(COUNTER, before + "\nfinal class Extra {\n}\n");
        probe();
        assertThat(classFiles()).as("class files").contains("Extra.class");
        fixture.write(COUNTER, before);
        probe();
        assertThat(classFiles()).as("class files").doesNotContain("Extra.class");
    }

    @Test
    void aChangedGivenTypeTakesEffect() throws Exception {
        probe();
        fixture.replace(SEQUENCE, "int next();", "long next();");
        assertThat(update()).as("errors").isNotEmpty().allSatisfy(error ->
                assertThat(error.file().getFileName().toString()).isEqualTo("Counter.java"));
        fixture.replace(SEQUENCE, "long next();", "int next();\n\n    default int twice() {\n"
                + "        return 2 * next();\n    }").replace(PROBE, "next()", "twice()");
        assertThat(probe()).as("what the code does").isEqualTo("6");
    }

    @Test
    void aChangedTestTakesEffect() throws Exception {
        probe();
        fixture.replace(PROBE, "new Counter(3)", "new Counter(8)");
        assertThat(probe()).as("what the code does").isEqualTo("8");
    }

    private List<CompileError> update() {
        Kata kata = fixture.kata("Counter");
        SourceSnapshot sources = SourceSnapshot.of(fixture.book(), kata, new Implementation.Mine());
        return build.update(List.of(fixture.path(COUNTER), fixture.path(PROBE)), sources);
    }

    private String probe() throws ReflectiveOperationException, IOException {
        assertThat(update()).as("errors").isEmpty();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {build.folder().toUri().toURL()},
                getClass().getClassLoader())) {
            return (String) loader.loadClass("katas.counting.Probe").getMethod("run").invoke(null);
        }
    }

    private List<String> classFiles() throws IOException {
        try (var files = Files.list(build.folder().resolve("katas/counting"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
