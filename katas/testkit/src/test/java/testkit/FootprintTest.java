package testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FootprintTest {

    private static final int USES = 300_000;

    @Test
    void whatIsLetGoDoesNotCount() {
        Footprint.assertAtMost(100_000, "one entry is held", () -> {
            Map<Integer, Integer> held = new HashMap<>();
            for (int key = 0; key < USES; key++) {
                held.put(key, key);
                held.remove(key - 1);
            }
            return held;
        });
    }

    @Test
    void whatIsKeptCounts() {
        assertThatThrownBy(() -> Footprint.assertAtMost(100_000, "nothing is held", () -> {
            List<Object> held = new ArrayList<>();
            for (int use = 0; use < USES; use++) {
                held.add(new Object());
            }
            return held;
        }), "300,000 objects of 16 bytes and a list of them").isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[nothing is held]").hasMessageContaining("100,000 would be plenty");
    }

    @Test
    void anEmptyArrayCounts() {
        long bytes = Footprint.of(() -> new long[1 << 22]);
        assertThat(bytes).as("33,554,432 bytes; what earlier tests leave may come and go")
                .isBetween(33_000_000L, 34_000_000L);
    }
}
