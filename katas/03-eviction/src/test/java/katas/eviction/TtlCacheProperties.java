package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import testkit.ManualClock;
import testkit.Script;

class TtlCacheProperties {

    private static final int TTL = 10;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void behavesLikeAListThatIsSweptBeforeEachCall(@ForAll @IntRange(min = 1, max = 4) int capacity,
            @ForAll("origins") long origin, @ForAll("steps") List<Step> steps) {
        ManualClock clock = new ManualClock();
        LongSupplier ticker = () -> origin + clock.nanoTime();
        TtlCache<Integer, Integer> cache = new TtlCache<>(capacity, Duration.ofNanos(TTL), ticker);
        Oracle oracle = new Oracle(capacity, clock::nanoTime);
        String setup = "ManualClock clock = new ManualClock();\n    "
                + "TtlCache<Integer, Integer> cache = new TtlCache<>(" + capacity + ", Duration.ofNanos(" + TTL
                + "), () -> " + origin + "L + clock.nanoTime());";
        Script.replay(setup, steps, step -> {
            clock.advance(Duration.ofNanos(step.nanos));
            assertThat(step.call.on(cache)).as("what is held, and with which value, is what is live")
                    .isEqualTo(step.call.on(oracle));
            assertThat(cache.size()).as("size() counts the live entries").isEqualTo(oracle.size());
        });
    }

    @Provide
    Arbitrary<Long> origins() {
        return Arbitraries.of(0L, Long.MAX_VALUE - 25, Long.MIN_VALUE, -25L);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> nanos = Arbitraries.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 5, 9, 10);
        return Combinators.combine(nanos, CacheCall.any(6)).as(Step::new).list().ofMaxSize(40);
    }

    /** Time passes, then a call is made. */
    private record Step(int nanos, CacheCall call) {
        @Override
        public String toString() {
            return (nanos == 0 ? "" : "clock.advance(Duration.ofNanos(" + nanos + ")); ") + call;
        }
    }

    /** A list in order of use, swept of what has expired before each call. Its time starts at 0 and never wraps. */
    private static final class Oracle implements Cache<Integer, Integer> {

        private record Entry(int key, int value, long written) {
        }

        private final int capacity;
        private final LongSupplier ticker;
        private final List<Entry> leastRecentFirst = new ArrayList<>();

        Oracle(int capacity, LongSupplier ticker) {
            this.capacity = capacity;
            this.ticker = ticker;
        }

        @Override
        public Integer get(Integer key) {
            Entry entry = take(key);
            if (entry == null) {
                return null;
            }
            leastRecentFirst.add(entry);
            return entry.value;
        }

        @Override
        public void put(Integer key, Integer value) {
            take(key);
            if (leastRecentFirst.size() == capacity) {
                leastRecentFirst.remove(0);
            }
            leastRecentFirst.add(new Entry(key, value, ticker.getAsLong()));
        }

        @Override
        public Integer remove(Integer key) {
            Entry entry = take(key);
            return entry == null ? null : entry.value;
        }

        @Override
        public int size() {
            sweep();
            return leastRecentFirst.size();
        }

        private Entry take(int key) {
            sweep();
            for (Entry entry : leastRecentFirst) {
                if (entry.key == key) {
                    leastRecentFirst.remove(entry);
                    return entry;
                }
            }
            return null;
        }

        private void sweep() {
            leastRecentFirst.removeIf(entry -> entry.written + TTL <= ticker.getAsLong());
        }
    }
}
