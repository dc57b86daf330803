package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.book.Kata;
import guide.engine.CompileError;
import guide.engine.Implementation;
import guide.engine.TestResult;
import guide.engine.Verdict;
import guide.worker.Failure;
import guide.worker.TestId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts that are rare, as a reader sees them. */
class VerdictViewTest {

    private static final String NEXT = """

              edit      katas/02-bounds/src/main/java/katas/bounds/Clamp.java
              read      guide/chapters/02-bounds.md#kata-clamp
              run       ./kata test Clamp
              stuck?    ./kata hint Clamp
            """;

    @TempDir
    private Path folder;
    private Kata kata;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
        kata = fixture.kata("Clamp");
    }

    @Test
    void aSkippedTestSaysWhyTheKataIsRed() {
        assertThat(shown(new TestResult(new TestId("ClampTest", "aNumberWithinIsKept"), TestResult.State.SKIPPED,
                Optional.empty()),
                new TestResult(new TestId("ClampTest", "another"), TestResult.State.PASSED, Optional.empty())))
                        .isEqualTo("""
                red    Clamp  1 of the 2 tests that ran passes

                  ✗ a number within is kept   ClampTest.aNumberWithinIsKept
                  but       the test is skipped; a kata is green when all its tests run and pass
                """ + NEXT);
    }

    @Test
    void aStuckTestSaysWhereItStands() {
        assertThat(shown(failed(Failure.of("a test comes to an end", "it computed for more than 10 s and was ended",
                List.of(frame("Clamp", 20), frame("ClampTest", 11)))))).isEqualTo("""
                red    Clamp  the one test that ran fails

                  ✗ a number within is kept   ClampTest.aNumberWithinIsKept
                  rule      a test comes to an end
                  but       it computed for more than 10 s and was ended
                  at        katas/02-bounds/src/main/java/katas/bounds/Clamp.java:20
                  test      katas/02-bounds/src/test/java/katas/bounds/ClampTest.java:11
                """ + NEXT);
    }

    @Test
    void aSampleOfAPropertyIsShownWithoutAScript() {
        assertThat(shown(failed(new Failure.Defect("one is two", "", Optional.of(new Failure.Comparison("2", "1")),
                new Failure.Counterexample(List.of(), List.of("low: 1", "high: 2")), List.of()))))
                .contains("  with      low: 1\n            high: 2\n");
    }

    @Test
    void anAssertionThatStatesNoRuleShowsItsStatement() {
        String tests = "katas/02-bounds/src/test/java/katas/bounds/ClampTest.java";
        fixture.write(tests, """
                class ClampTest {
                    void refuses() {
                        assertThatThrownBy(() -> new Clamp(3, 2))
                                .as("a low bound above the high one is refused")
                                .isInstanceOf(IllegalArgumentException.class);
                    }
                }
                """);
        assertThat(shown(failed(Failure.of("", "nothing was thrown", List.of(frame("ClampTest", 3))))))
                .contains("""
                          rule      a low bound above the high one is refused
                          code      assertThatThrownBy(() -> new Clamp(3, 2))\
                        .isInstanceOf(IllegalArgumentException.class);
                          but       nothing was thrown
                        """);
    }

    @Test
    void aLongTimeIsToldInSeconds() {
        assertThat(VerdictView.time(Duration.ofMillis(9_999))).as("below ten seconds").isEqualTo("9999 ms");
        assertThat(VerdictView.time(Duration.ofMillis(43_210))).as("above ten seconds").isEqualTo("43 s");
    }

    @Test
    void ofALongScriptTheEndIsShown() {
        List<String> script = IntStream.rangeClosed(1, 60).mapToObj(i -> "step " + i).toList();
        assertThat(shown(failed(new Failure.Defect("", "", Optional.empty(),
                new Failure.Counterexample(script, List.of()), List.of()))))
                .contains("  script    … and 30 operations more: test --whole shows them\n            step 31\n",
                        "step 60    <-- here\n")
                .doesNotContain("step 30\n");
    }

    @Test
    void ofARaceTheInterleavingComesFirst() {
        String message = """
                = Invalid execution results =
                | Thread 1 | Thread 2 |
                | get(): 1 | get(): 1 |

                ---
                All operations above the horizontal line | ----- | happen before those below the line
                ---

                The following interleaving leads to the error:
                | Thread 1 | Thread 2 |
                |          | get(): 1 |
                | get(): 1 |          |
                """;
        assertThat(shown(failed(Failure.of("", message, List.of())))).contains("""
                  but       = Invalid execution results =
                            The following interleaving leads to the error:
                            | Thread 1 | Thread 2 |
                            |          | get(): 1 |
                            | get(): 1 |          |
                            … and 7 lines more: test --whole shows them
                """);
    }

    @Test
    void aLongMessageIsCut() {
        String message = IntStream.rangeClosed(1, 60).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        assertThat(shown(failed(Failure.of("", message, List.of()))))
                .contains("  but       line 1\n", "            … and ").doesNotContain("line 60");
    }

    @Test
    void aLongValueIsCut() {
        assertThat(shown(failed(new Failure.Defect("", "", Optional.of(new Failure.Comparison("1",
                "2".repeat(500))), Failure.Counterexample.NONE, List.of()))))
                .contains("  expected  1\n  actual    " + "2".repeat(400)
                        + " … and 100 characters more: test --whole shows them\n");
    }

    @Test
    void manyErrorsOfTheCompilerAreCut() {
        Path file = fixture.path("katas/02-bounds/src/main/java/katas/bounds/Clamp.java");
        List<CompileError> errors = IntStream.rangeClosed(1, 5)
                .mapToObj(line -> new CompileError(file, line, 3, "a b", "no " + line)).toList();
        assertThat(shown(new Verdict(kata, new Implementation.Mine(), Verdict.State.UNCOMPILED, List.of(), errors, "",
                Duration.ZERO))).isEqualTo("""
                red    Clamp  does not compile

                  katas/02-bounds/src/main/java/katas/bounds/Clamp.java:1
                    no 1
                    a b
                      ^
                  katas/02-bounds/src/main/java/katas/bounds/Clamp.java:2
                    no 2
                    a b
                      ^
                  katas/02-bounds/src/main/java/katas/bounds/Clamp.java:3
                    no 3
                    a b
                      ^
                  and 2 more
                """ + NEXT);
    }

    private static Failure.Frame frame(String type, int line) {
        return new Failure.Frame("katas.bounds." + type, type + ".java", line, "of");
    }

    private static TestResult failed(Failure failure) {
        return new TestResult(new TestId("ClampTest", "aNumberWithinIsKept"), TestResult.State.FAILED,
                Optional.of(failure));
    }

    private String shown(TestResult... tests) {
        return shown(new Verdict(kata, new Implementation.Mine(), Verdict.State.RED, List.of(tests), List.of(), "",
                Duration.ZERO));
    }

    private String shown(Verdict verdict) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
        try (Session session = new Session(fixture.root(), screen, screen)) {
            new VerdictView(session).show(verdict);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
