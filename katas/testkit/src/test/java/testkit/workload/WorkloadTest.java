package testkit.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final long SEED = 42;

    @Test
    void theSameSeedMakesTheSameTrace() {
        for (Workload workload : Workload.standard(16)) {
            assertThat(workload.trace(500, SEED).keys()).as("%s is reproducible", workload)
                    .containsExactly(workload.trace(500, SEED).keys().boxed().toArray(Long[]::new));
        }
    }

    @Test
    void anotherSeedMakesAnotherTrace() {
        long[] one = Workload.zipf(100, 1).trace(100, 1).keys().toArray();
        assertThat(Workload.zipf(100, 1).trace(100, 2).keys().toArray()).as("seeds 1 and 2 differ").isNotEqualTo(one);
    }

    @Test
    void aTraceIsTheSameOnEveryMachine() {
        assertThat(Workload.zipf(10, 1).trace(12, SEED).keys()).as("the keys that seed 42 stands for")
                .containsExactly(4L, 3L, 0L, 0L, 3L, 7L, 1L, 0L, 1L, 5L, 7L, 1L);
    }

    @Test
    void zipfAsksForKeysByTheirRank() {
        long[] counts = counts(Workload.zipf(1000, 1).trace(100_000, SEED), 1000);
        double most = counts[0];
        assertThat(counts[1] / most).as("the second key gets half of what the first gets").isCloseTo(0.5, within(0.03));
        assertThat(counts[3] / most).as("the fourth key gets a quarter").isCloseTo(0.25, within(0.03));
        assertThat(IntStream.range(500, 1000).mapToLong(key -> counts[key]).sum())
                .as("the tail is long: half of the keys still get 9 in 100").isBetween(8_500L, 9_900L);
    }

    @Test
    void zipfWithoutSkewIsUniform() {
        long[] counts = counts(Workload.zipf(10, 0).trace(100_000, SEED), 10);
        for (long count : counts) {
            assertThat(count).as("each of ten keys gets a tenth").isBetween(9_600L, 10_400L);
        }
    }

    @Test
    void aLoopStartsAgain() {
        assertThat(Workload.loop(3).trace(7, SEED).keys()).as("three keys, in order, again and again")
                .containsExactly(0L, 1L, 2L, 0L, 1L, 2L, 0L);
    }

    @Test
    void aScanReadsKeysThatAreNeverAskedForAgain() {
        long[] keys = Workload.loop(2).withScans(3, 2).trace(12, SEED).keys().toArray();
        assertThat(new long[] {keys[0], keys[1], keys[2], keys[5], keys[6], keys[7], keys[10], keys[11]})
                .as("three accesses to the loop come before each scan, and the loop goes on where it was")
                .containsExactly(0, 1, 0, 1, 0, 1, 0, 1);
        assertThat(new long[] {keys[3], keys[4], keys[8], keys[9]}).as("keys of scans are all different, and no others")
                .doesNotHaveDuplicates().doesNotContain(0, 1);
    }

    @Test
    void whatWasHotGoesCold() {
        long[] keys = Workload.shifting(10, 0.9, 1000, 5000).trace(10_000, SEED).keys().toArray();
        assertThat(shareBelow(10, keys, 0)).as("the first ten keys get nine in ten, at first")
                .isCloseTo(0.9, within(0.02));
        assertThat(shareBelow(10, keys, 5000)).as("after 5000 accesses they get what any ten of a thousand get")
                .isCloseTo(0.001, within(0.002));
    }

    @Test
    void theHotSetComesRound() {
        Set<Long> keys = Workload.shifting(2, 1, 4, 1).trace(50, SEED).keys().boxed().collect(Collectors.toSet());
        assertThat(keys).as("the first two, the next two, the first two again").containsExactlyInAnyOrder(
                0L, 1L, 2L, 3L);
    }

    @Test
    void onlyYoungKeysAreAskedFor() {
        long newest = -1;
        int fresh = 0;
        long[] keys = Workload.recency(20, 0.25).trace(10_000, SEED).keys().toArray();
        for (long key : keys) {
            assertThat(key).as("new ones come in order, and the young are the last 20 of them")
                    .isBetween(Math.max(0, newest - 19), newest + 1);
            fresh += key > newest ? 1 : 0;
            newest = Math.max(newest, key);
        }
        assertThat(fresh / 10_000.0).as("a quarter is new").isCloseTo(0.25, within(0.02));
    }

    @Test
    void theStandardWorkloadsAreFive() {
        assertThat(Workload.standard(8)).as("their names, for tables").extracting(Workload::name)
                .containsExactly("zipf", "scans", "loop", "shifting", "recency");
    }

    @Test
    void badParametersAreNamed() {
        assertThatThrownBy(() -> Workload.zipf(0, 1)).as("no keys")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("keys").hasMessageContaining("0");
        assertThatThrownBy(() -> Workload.zipf(1, -0.5)).as("negative skew")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-0.5");
        assertThatThrownBy(() -> Workload.zipf(1, Double.NaN)).as("skew that is no number")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Workload.loop(0)).as("an empty loop")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> Workload.shifting(3, 0.5, 5, 1)).as("too few keys to shift")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5");
        assertThatThrownBy(() -> Workload.shifting(3, 1.5, 6, 1)).as("a share above one")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1.5");
        assertThatThrownBy(() -> Workload.recency(5, 0)).as("never anything new")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> Workload.loop(1).withScans(1, 0)).as("an empty scan")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> Workload.standard(7)).as("a cache too small for the standard workloads")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("7");
        assertThatThrownBy(() -> Workload.loop(1).trace(-1, SEED)).as("a negative length")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }

    private static long[] counts(Trace trace, int keys) {
        long[] counts = new long[keys];
        trace.keys().forEach(key -> counts[(int) key]++);
        return counts;
    }

    /** Which part of 5000 accesses goes to keys below a bound. */
    private static double shareBelow(long bound, long[] keys, int from) {
        return IntStream.range(from, from + 5000).filter(index -> keys[index] < bound).count() / 5000.0;
    }
}
