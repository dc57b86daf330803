package guide.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerJsonTest {

    @ParameterizedTest
    @MethodSource
    void anEventArrivesAsItWasSent(Event event) {
        String line = WorkerJson.write(event);
        assertThat(line).as("an event on one line").startsWith(WorkerJson.MARK).doesNotContain("\n", "\r");
        assertThat(WorkerJson.readEvent(line)).as("the event that arrives").isEqualTo(event);
    }

    static List<Event> anEventArrivesAsItWasSent() {
        Failure.Frame frame = new Failure.Frame("katas.counting.Counter", "Counter.java", 7, "<init>");
        TestId test = new TestId("CounterTest", "a");
        Failure defect = new Failure.Defect("a rule \"quoted\"", "two\nlines\r\nand a tab\t",
                Optional.of(new Failure.Comparison("2", "1")),
                new Failure.Counterexample(List.of("c = new Counter(1)", "c.next()"), List.of("start: 1")),
                List.of(frame));
        return List.of(new Event.Ready(), new Event.Started(test), new Event.Passed(test),
                new Event.Failed(test, defect),
                new Event.Failed(test, new Failure.Todo("Counter.next", List.of(frame))),
                new Event.Failed(new TestId("CounterTest", ""), Failure.of("", "no", List.of())),
                new Event.Skipped(test, "é → ∞ \u0000"), new Event.Stuck(test, "it slept", List.of(frame, frame)),
                new Event.Exiting(test, List.of()), new Event.ClassEnded("katas.counting.CounterTest"),
                new Event.Done("printed\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event ", "event {", "event []", "event {}", "event {\"event\": \"Applause\"}"})
    void noiseIsRefusedByNamingIt(String line) {
        assertThatThrownBy(() -> WorkerJson.readEvent(line), "noise such as %s is no event", line)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an event: " + line);
    }
}
