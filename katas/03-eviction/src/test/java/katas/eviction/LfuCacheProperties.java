package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;

class LfuCacheProperties {

    @Property
    void behavesLikeAListSearchedForTheLowestRank(@ForAll @IntRange(min = 1, max = 4) int capacity,
            @ForAll("calls") List<CacheCall> calls) {
        LfuCache<Integer, Integer> cache = new LfuCache<>(capacity);
        Oracle oracle = new Oracle(capacity);
        Script.replay("LfuCache<Integer, Integer> cache = new LfuCache<>(" + capacity + ");", calls, call -> {
            assertThat(call.on(cache)).as("what is held, and with which value, follows from the ranks")
                    .isEqualTo(call.on(oracle));
            assertThat(cache.size()).as("size() counts the entries").isEqualTo(oracle.size());
        });
    }

    @Provide
    Arbitrary<List<CacheCall>> calls() {
        return CacheCall.any(6).list().ofMaxSize(60);
    }

    /** The contract word by word: a list in order of last use, searched from end to end. */
    private static final class Oracle implements Cache<Integer, Integer> {

        private record Entry(int key, int value, long uses, long rank) {
        }

        private final int capacity;
        private final List<Entry> leastRecentFirst = new ArrayList<>();
        private long age;

        Oracle(int capacity) {
            this.capacity = capacity;
        }

        @Override
        public Integer get(Integer key) {
            Entry entry = take(key);
            if (entry == null) {
                return null;
            }
            use(key, entry.value, entry.uses);
            return entry.value;
        }

        @Override
        public void put(Integer key, Integer value) {
            Entry entry = take(key);
            if (entry == null && leastRecentFirst.size() == capacity) {
                Entry lowest = leastRecentFirst.stream().min(Comparator.comparing(Entry::rank)).orElseThrow();
                leastRecentFirst.remove(lowest);
                age = lowest.rank;
            }
            use(key, value, entry == null ? 0 : entry.uses);
        }

        @Override
        public Integer remove(Integer key) {
            Entry entry = take(key);
            return entry == null ? null : entry.value;
        }

        @Override
        public int size() {
            return leastRecentFirst.size();
        }

        private void use(int key, int value, long usesBefore) {
            leastRecentFirst.add(new Entry(key, value, usesBefore + 1, usesBefore + 1 + age));
        }

        private Entry take(int key) {
            for (Entry entry : leastRecentFirst) {
                if (entry.key == key) {
                    leastRecentFirst.remove(entry);
                    return entry;
                }
            }
            return null;
        }
    }
}
