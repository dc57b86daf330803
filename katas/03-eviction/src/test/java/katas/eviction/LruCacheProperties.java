package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;

class LruCacheProperties {

    @Property
    void behavesLikeAListInOrderOfUse(@ForAll @IntRange(min = 1, max = 4) int capacity,
            @ForAll("calls") List<CacheCall> calls) {
        LruCache<Integer, Integer> cache = new LruCache<>(capacity);
        Oracle oracle = new Oracle(capacity);
        Script.replay("LruCache<Integer, Integer> cache = new LruCache<>(" + capacity + ");", calls, call -> {
            assertThat(call.on(cache)).as("what is held, and with which value, is what a list in order of use holds")
                    .isEqualTo(call.on(oracle));
            assertThat(cache.size()).as("size() counts the entries").isEqualTo(oracle.size());
        });
    }

    @Provide
    Arbitrary<List<CacheCall>> calls() {
        return CacheCall.any(6).list().ofMaxSize(30);
    }

    /** The obvious cache: a list, least recently used first. Slow, and too simple to be wrong. */
    private static final class Oracle implements Cache<Integer, Integer> {

        private final int capacity;
        private final List<Map.Entry<Integer, Integer>> entries = new ArrayList<>();

        Oracle(int capacity) {
            this.capacity = capacity;
        }

        @Override
        public Integer get(Integer key) {
            Integer value = remove(key);
            if (value != null) {
                entries.add(Map.entry(key, value));
            }
            return value;
        }

        @Override
        public void put(Integer key, Integer value) {
            remove(key);
            if (entries.size() == capacity) {
                entries.remove(0);
            }
            entries.add(Map.entry(key, value));
        }

        @Override
        public Integer remove(Integer key) {
            for (Map.Entry<Integer, Integer> entry : entries) {
                if (entry.getKey().equals(key)) {
                    entries.remove(entry);
                    return entry.getValue();
                }
            }
            return null;
        }

        @Override
        public int size() {
            return entries.size();
        }
    }
}
