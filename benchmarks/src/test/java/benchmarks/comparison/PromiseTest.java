package benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Effort;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private final AtomicLong nanos = new AtomicLong();

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void thatItTakesLongerIsToldOnceAndEarly() {
        Promise promise = new Promise(60, 18, true, nanos::get);
        pass(39);
        assertThat(promise.warning(2)).as("two runs tell little").isEmpty();
        assertThat(promise.warning(3)).as("of 18 runs three took 39 s").contains(
                "This will take about 4 min instead of 60 s: the machine is slow or busy. Ctrl+C ends it.");
        assertThat(promise.warning(4)).as("it is told once").isEmpty();
    }

    @Test
    void aPromiseThatIsKeptNeedsNoWord() {
        Promise promise = new Promise(60, 18, true, nanos::get);
        pass(11);
        assertThat(promise.warning(3)).as("18 runs will take 66 s").isEmpty();
    }

    @Test
    void whatWillTakeLongIsSaidAtTheStart() {
        assertThat(Promise.ofEstimate(Effort.FULL, 20).words()).as("20 cases in six JVMs").contains(
                "This takes about 6 min.");
        assertThat(Promise.ofEstimate(Effort.BLINK, 2).words()).as("a blink needs no word").isEmpty();
    }
}
