package guide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guide.book.Phase;
import guide.worker.Event;
import guide.worker.Failure;
import guide.worker.TestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhaseTrackerTest {

    private static final List<String> PLAIN = List.of("katas.CounterTest", "katas.CounterProperties");
    private static final List<String> CHECKED = List.of("katas.CounterConcurrency");
    private static final List<String> ALL =
            List.of("katas.CounterTest", "katas.CounterProperties", "katas.CounterConcurrency");

    private final RunResults results = new RunResults("CounterTest");
    private final List<String> heard = new ArrayList<>();
    private final PhaseTracker tracker = new PhaseTracker(ALL, new RunListener() {
        @Override
        public void testStarted(TestId test) {
            throw new AssertionError("a tracker tells of phases");
        }

        @Override
        public void phasePassed(Phase phase, int passed, Optional<Phase> next) {
            heard.add(phase + " " + passed + " " + next.map(Phase::name).orElse("end"));
        }
    });

    @Test
    void thePhaseBeforeHasPassedWhenTheNextBegins() {
        results.isLast(new Event.Passed(TestId.parse("CounterTest.a")));
        tracker.reached(Phase.EXAMPLES, results);
        assertThat(heard).as("examples go on").isEmpty();
        tracker.reached(Phase.PROPERTIES, results);
        assertThat(heard).as("examples have ended").containsExactly("EXAMPLES 1 PROPERTIES");
    }

    @Test
    void theLastPhaseHasPassedWhenItsClassesHaveEnded() {
        results.isLast(new Event.Passed(TestId.parse("CounterTest.a")));
        tracker.ended(PLAIN, results);
        results.isLast(new Event.Passed(TestId.parse("CounterConcurrency.b")));
        tracker.ended(CHECKED, results);
        assertThat(heard).as("each phase passes once, in order").containsExactly("EXAMPLES 1 PROPERTIES",
                "PROPERTIES 1 INTERLEAVINGS", "INTERLEAVINGS 2 end");
    }

    @Test
    void nothingPassesAfterAFailure() {
        results.isLast(new Event.Passed(TestId.parse("CounterTest.a")));
        results.isLast(new Event.Failed(TestId.parse("CounterTest.b"),
                Failure.of("", "no", List.of())));
        tracker.ended(PLAIN, results);
        tracker.ended(CHECKED, results);
        assertThat(heard).as("a phase with a failure has not passed, nor those after it").isEmpty();
    }

    @Test
    void whatRunsNoTestHasNotPassed() {
        tracker.ended(PLAIN, results);
        assertThat(heard).as("no test has passed").isEmpty();
    }
}
