package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final String PROCESS = "7 (a) name) R 1 1 1 0 -1 0 1 2 3 4 %d 5 10 1 20 0 1";

    @Test
    void othersTakeWhatIsBusyAndNotOurs() {
        ProcessorTime before = ProcessorTime.parse("cpu  100 0 50 800 50 0 0 0 0 0\ncpu0 1 2 3 4\n",
                PROCESS.formatted(30));
        ProcessorTime after = ProcessorTime.parse("cpu  150 10 60 900 60 5 5 10 40 0\n", PROCESS.formatted(60));
        assertThat(before).as("the sum of the columns; all but waiting; and our times with our children's")
                .isEqualTo(new ProcessorTime(1000, 150, 46));
        assertThat(after.othersSince(before)).as("of 200 that have passed 90 were busy, 30 of them ours")
                .isEqualTo(0.3);
    }

    @Test
    void timeThatAHypervisorTookIsNotOurs() {
        ProcessorTime before = new ProcessorTime(0, 0, 0);
        ProcessorTime after = ProcessorTime.parse("cpu  0 0 0 50 0 0 0 50 0 0\n", PROCESS.formatted(-16));
        assertThat(after.othersSince(before)).as("stolen time keeps us from measuring, too").isEqualTo(0.5);
    }

    @Test
    void withoutTimeThereIsNoShare() {
        ProcessorTime now = new ProcessorTime(10, 5, 5);
        assertThat(now.othersSince(now)).as("nothing has passed").isNaN();
    }
}
