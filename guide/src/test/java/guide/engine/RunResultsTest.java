package guide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guide.worker.Event;
import guide.worker.Failure;
import guide.worker.TestId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunResultsTest {

    private static final Failure FAILURE =
            Failure.of("one is two", "no", List.of());

    private static final TestId A = new TestId("CounterTest", "a");
    private static final TestId B = new TestId("CounterTest", "b");

    private final RunResults results = new RunResults("CounterTest");

    @Test
    void aTestThatPassesIsWell() {
        hear(new Event.Started(A), new Event.Passed(A), new Event.Done("printed"));
        assertThat(results.allPassed()).as("all is well").isTrue();
        assertThat(results.output()).as("what was printed").isEqualTo("printed");
    }

    @Test
    void onlyTheEndOfARunIsItsLastEvent() {
        assertThat(results.isLast(new Event.Started(A))).as("a start is the last event").isFalse();
        assertThat(results.isLast(new Event.Failed(A, FAILURE))).as("a failure is the last").isFalse();
        assertThat(results.isLast(new Event.Done(""))).as("the end is the last event").isTrue();
    }

    @Test
    void aTestThatFailedOnceHasFailed() {
        hear(new Event.Started(A), new Event.Passed(A),
                new Event.Started(A), new Event.Failed(A, FAILURE),
                new Event.Started(A), new Event.Passed(A), new Event.Done(""));
        assertThat(results.results()).as("results").extracting(TestResult::state)
                .containsExactly(TestResult.State.FAILED);
    }

    @Test
    void aSkippedTestIsNotWell() {
        hear(new Event.Skipped(A, "no reason"), new Event.Done(""));
        assertThat(results.allPassed()).as("all is well").isFalse();
    }

    @Test
    void aTestWhoseEndIsLostHasFailed() {
        hear(new Event.Started(A), new Event.Started(B),
                new Event.Passed(B), new Event.Done(""));
        assertThat(results.allPassed()).as("all is well").isFalse();
        assertThat(message("CounterTest.a")).isEqualTo("it began, and its end was not reported");
    }

    @Test
    void whatBreaksOffBeforeAnyTestIsTheClasssFault() {
        results.brokeOff("its process ended with status 1");
        assertThat(message("CounterTest")).isEqualTo("its process ended with status 1");
    }

    @Test
    void whatBreaksOffLaterIsTheFaultOfTheTestThatRan() {
        hear(new Event.Started(A));
        results.brokeOff("its process ended with status 1");
        assertThat(message("CounterTest.a")).isEqualTo("its process ended with status 1");
    }

    @Test
    void anExitOutsideOfATestIsTheFaultOfTheOneBefore() {
        hear(new Event.Started(A), new Event.Exiting(TestId.parse(""), List.of()));
        assertThat(message("CounterTest.a")).isEqualTo("it ended the whole process, as System.exit does");
    }

    private void hear(Event... events) {
        List.of(events).forEach(results::isLast);
    }

    private String message(String test) {
        return results.results().stream().filter(result -> result.test().equals(test)).findFirst().orElseThrow()
                .failure().orElseThrow().message();
    }
}
