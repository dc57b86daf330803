package guide.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @ParameterizedTest
    @MethodSource
    void anEventArrivesAsItWasSent(Event event) {
        String line = Wire.write(event);
        assertThat(line).as("an event on one line").startsWith(Wire.MARK).doesNotContain("\n", "\r");
        assertThat(Wire.read(line)).as("the event that arrives").isEqualTo(event);
    }

    static List<Event> anEventArrivesAsItWasSent() {
        Failure.Frame frame = new Failure.Frame("katas.counting.Counter", "Counter.java", 7, "<init>");
        Failure failure = new Failure("a rule \"quoted\"", "two\nlines\r\nand a tab\t", "2", "1",
                List.of("c = new Counter(1)", "c.next()"), List.of("start: 1"), List.of(frame), "Counter.next");
        return List.of(new Event.Ready(), new Event.Started("CounterTest.a"), new Event.Passed("CounterTest.a"),
                new Event.Failed("CounterTest.a", failure), new Event.Skipped("CounterTest.a", "é → ∞ \u0000"),
                new Event.Stuck("CounterTest.a", 10, List.of(frame, frame)),
                new Event.Exiting("CounterTest.a", List.of()),
                new Event.ClassEnded("katas.counting.CounterTest"), new Event.Done("printed\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event ", "event {", "event []", "event {}", "event {\"event\": \"Applause\"}"})
    void noiseIsRefusedByNamingIt(String line) {
        assertThatThrownBy(() -> Wire.read(line)).as("what is no event").isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an event: " + line);
    }
}
