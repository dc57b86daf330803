package testkit.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BeladyTest {

    @Test
    void whatIsNeededLastGoes() {
        // 1 and 2 come in, 3 is needed after both and passes by, 1 and 2 hit, then 3 comes in.
        assertThat(Belady.hitRatio(Trace.of("t", 1, 2, 3, 1, 2, 3), 2)).as("two of six").isCloseTo(
                2 / 6.0, within(1e-12));
    }

    @Test
    void aLoopHitsWhatStays() {
        Trace loop = Workload.loop(5).trace(500, 0);
        assertThat(Belady.hitRatio(loop, 4)).as("four of five stay, after the first round")
                .isCloseTo(0.8 * 0.99, within(1e-12));
    }

    @Test
    void roomForEverythingMissesOnlyNewKeys() {
        assertThat(Belady.hitRatio(Trace.of("t", 1, 2, 1, 2), 2)).as("first accesses miss").isEqualTo(0.5);
    }

    @Test
    void anEmptyTraceHitsNothing() {
        assertThat(Belady.hitRatio(Trace.of("empty"), 1)).as("no access, no hit").isZero();
    }

    @Test
    void aCacheHoldsAtLeastOneEntry() {
        assertThatThrownBy(() -> Belady.hitRatio(Trace.of("t", 1), 0)).as("capacity 0")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
    }

    @Property
    void noChoiceOfVictimsDoesBetter(@ForAll @Size(max = 9) List<@LongRange(min = 1, max = 4) Long> keys,
            @ForAll @IntRange(min = 1, max = 3) int capacity) {
        long[] trace = keys.stream().mapToLong(Long::longValue).toArray();
        assertThat(Belady.hitRatio(Trace.of("t", trace), capacity) * trace.length)
                .as("the hits of Belady on %s", Arrays.toString(trace))
                .isCloseTo(mostHits(trace, 0, Set.of(), capacity), within(1e-9));
    }

    /** The hits of the best choice, found by trying every one. */
    private static int mostHits(long[] trace, int from, Set<Long> held, int capacity) {
        if (from == trace.length) {
            return 0;
        }
        if (held.contains(trace[from])) {
            return 1 + mostHits(trace, from + 1, held, capacity);
        }
        Set<Long> more = new HashSet<>(held);
        more.add(trace[from]);
        if (more.size() <= capacity) {
            return mostHits(trace, from + 1, more, capacity);
        }
        int most = 0;
        for (long victim : more) {
            Set<Long> left = new HashSet<>(more);
            left.remove(victim);
            most = Math.max(most, mostHits(trace, from + 1, left, capacity));
        }
        return most;
    }
}
