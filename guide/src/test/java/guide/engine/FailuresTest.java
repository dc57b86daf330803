package guide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.worker.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a verdict tells of tests that fail in odd ways. All of them are run once, together. */
class FailuresTest {

    private static final String KATA = """
            package katas.counting;

            import java.util.*;

            public final class Counter {
                public Counter(int start) {
                }

                public int next() {
                    return next() + 1;
                }

                public static String loaded() {
                    return Broken.NAME;
                }

                public void fail(RuntimeException how) {
                    throw how;
                }

                public String ask() {
                    System.out.println("What is your name?");
                    return new Scanner(System.in).nextLine();
                }

                public void shut() {
                    System.out.close();
                    System.err.close();
                }

                private static final class Broken {
                    private static final String NAME = List.of("a").get(1);
                }

                public static final class Mute extends RuntimeException {
                    @Override
                    public String getMessage() {
                        throw new IllegalStateException("no comment");
                    }
                }

                public static final class Shy extends RuntimeException {
                    @Override
                    public StackTraceElement[] getStackTrace() {
                        return new StackTraceElement[0];
                    }

                    @Override
                    public String toString() {
                        return null;
                    }
                }
            }
            """;
    private static final String TESTS = """
            package katas.counting;

            import static org.assertj.core.api.Assertions.assertThat;

            import org.junit.jupiter.api.Test;

            class CounterOddities {

                private final Counter counter = new Counter(1);

                @Test
                void overflows() {
                    counter.next();
                }

                @Test
                void isLoaded() {
                    Counter.loaded();
                }

                @Test
                void isLoadedAgain() {
                    Counter.loaded();
                }

                @Test
                void isMute() {
                    counter.fail(new Counter.Mute());
                }

                @Test
                void isShy() {
                    counter.fail(new Counter.Shy());
                }

                @Test
                void saysNothing() {
                    counter.fail(new IllegalArgumentException());
                }

                @Test
                void asks() {
                    counter.ask();
                }

                @Test
                void compares() {
                    assertThat(1).as("one is two").isEqualTo(2);
                }

                @Test
                void comparesTexts() {
                    assertThat("").as("nothing is something").isEqualTo("a ");
                }

                @Test
                void assertsWithoutARule() {
                    assertThat("a").startsWith("b");
                }

                @Test
                void assertsNothingAtAll() {
                    throw new AssertionError();
                }

                @Test
                void isToDo() {
                    counter.fail(new IllegalStateException(new UnsupportedOperationException("TODO: Counter.next")));
                }

                @Test
                void shutsTheOutput() {
                    counter.shut();
                }
            }
            """;

    private static Verdict verdict;

    @BeforeAll
    static void run(@TempDir Path folder) throws InterruptedException {
        Fixture fixture = Fixture.in(folder)
                .write("katas/01-counting/src/main/java/katas/counting/Counter.java", KATA)
                .write("katas/01-counting/src/test/java/katas/counting/CounterOddities.java", TESTS);
        try (TestRunner runner = new TestRunner(fixture.book(), folder.resolve(".kata/run"))) {
            verdict = runner.run(fixture.kata("Counter"), new Implementation.Mine(),
                    List.of("katas.counting.CounterOddities"), TestRunner.Mode.PROVE, event -> { });
        }
    }

    @Test
    void theVerdictIsRedAndTellsOfEachTestInOrderOfTheSource() {
        assertThat(verdict.state()).as("the verdict").isEqualTo(Verdict.State.RED);
        assertThat(verdict.tests()).as("the tests").extracting(test -> test.id().method()).containsExactly("overflows",
                "isLoaded", "isLoadedAgain", "isMute", "isShy", "saysNothing", "asks", "compares",
                "comparesTexts", "assertsWithoutARule", "assertsNothingAtAll", "isToDo", "shutsTheOutput");
        assertThat(verdict.tests()).as("the tests that pass").filteredOn(
                test -> test.state() == TestResult.State.PASSED).extracting(test -> test.id().method())
                .containsExactly("shutsTheOutput");
    }

    @Test
    void aStackOverflowSaysWhere() {
        assertThat(failure("overflows").message()).as("what happened").isEqualTo("threw StackOverflowError");
        assertThat(failure("overflows").frames().get(0)).as("where").isEqualTo(
                new Failure.Frame("katas.counting.Counter", "Counter.java", line(KATA, "next() + 1"), "next"));
    }

    @Test
    void aStaticInitializerThatThrowsIsCalledThatEachTime() {
        List<String> messages = List.of(failure("isLoaded").message(), failure("isLoadedAgain").message());
        assertThat(messages).as("what happened").allSatisfy(message -> assertThat(message)
                .startsWith("a static initializer threw ").contains("ndexOutOfBoundsException"));
        assertThat(failure("isLoaded").frames().get(0).line()).as("where").isEqualTo(line(KATA, ".get(1)"));
        assertThat(failure("isLoadedAgain").frames().get(0).line()).as("where").isEqualTo(line(KATA, ".get(1)"));
    }

    @Test
    void anExceptionThatCannotSayItsMessageIsAFailureAllTheSame() {
        assertThat(failure("isMute").message()).as("what happened")
                .isEqualTo("threw Mute, and asking it for its message threw IllegalStateException");
        assertThat(failure("isMute").frames().get(0).line()).as("where").isEqualTo(line(KATA, "no comment"));
    }

    @Test
    void anExceptionWithoutAStackIsAFailureAllTheSame() {
        assertThat(failure("isShy").message()).as("what happened").isEqualTo("threw Shy");
    }

    @Test
    void anExceptionWithoutAMessageIsNamed() {
        assertThat(failure("saysNothing").message()).as("what happened").isEqualTo("threw IllegalArgumentException");
        assertThat(failure("saysNothing").frames().get(0).line()).as("where")
                .isEqualTo(line(TESTS, "new IllegalArgumentException()"));
    }

    @Test
    void whoReadsStandardInputIsToldThatThereIsNone() {
        assertThat(failure("asks").message()).as("what happened")
                .isEqualTo("threw IllegalStateException: standard input is read, and a test has none");
        assertThat(failure("asks").frames().get(0).method()).as("where").isEqualTo("ask");
        assertThat(verdict.output()).as("what was printed").contains("What is your name?");
    }

    @Test
    void aComparisonIsTakenApart() {
        assertThat(failure("compares").rule()).as("the rule of the assertion").isEqualTo("one is two");
        assertThat(comparison("compares")).as("what it compares").contains(new Failure.Comparison("2", "1"));
    }

    @Test
    void textsAreQuoted() {
        assertThat(failure("comparesTexts").rule()).as("the rule of the assertion").isEqualTo("nothing is something");
        assertThat(comparison("comparesTexts")).as("texts stand in quotes, so that a space is seen")
                .contains(new Failure.Comparison("\"a \"", "\"\""));
    }

    @Test
    void anAssertionWithoutARuleStillSaysWhatItWants() {
        assertThat(failure("assertsWithoutARule").rule()).as("the rule").isEmpty();
        assertThat(failure("assertsWithoutARule").message()).as("the message").contains("\"a\"", "\"b\"");
        assertThat(failure("assertsNothingAtAll").message()).as("the message").isEqualTo("threw AssertionError");
    }

    @Test
    void theTodoOfAStubIsFoundAmongTheCauses() {
        assertThat(failure("isToDo")).as("what is to do").isInstanceOfSatisfying(Failure.Todo.class,
                todo -> assertThat(todo.method()).as("the method to write").isEqualTo("Counter.next"));
    }

    /** The line of a source on which some code stands, from 1. */
    private static int line(String source, String code) {
        return (int) source.substring(0, source.indexOf(code)).lines().count();
    }

    private static Optional<Failure.Comparison> comparison(String method) {
        return ((Failure.Defect) failure(method)).comparison();
    }

    private static Failure failure(String method) {
        return verdict.tests().stream().filter(test -> test.id().method().equals(method)).findFirst().orElseThrow()
                .failure().orElseThrow();
    }
}
