package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;

class LruCacheProperties {

    @Property
    void behavesLikeAListInOrderOfUse(@ForAll @IntRange(min = 1, max = 4) int capacity,
            @ForAll("operations") List<Operation> operations) {
        LruCache<Integer, Integer> cache = new LruCache<>(capacity);
        Oracle oracle = new Oracle(capacity);
        Script.replay("cache = new LruCache<>(" + capacity + ")", operations, operation -> {
            assertThat(operation.on(cache)).as("%s answers like a list in order of use", operation)
                    .isEqualTo(operation.on(oracle));
            assertThat(cache.size()).as("size() counts the entries").isEqualTo(oracle.size());
        });
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        Arbitrary<Integer> keys = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> values = Arbitraries.integers().between(1, 99);
        Arbitrary<Operation> operation = Arbitraries.oneOf(
                keys.map(Get::new), Combinators.combine(keys, values).as(Put::new), keys.map(Remove::new));
        return operation.list().ofMaxSize(30);
    }

    /** One call, written the way a reader would type it. */
    private sealed interface Operation {
        Object on(Cache<Integer, Integer> cache);
    }

    private record Get(int key) implements Operation {
        @Override
        public Object on(Cache<Integer, Integer> cache) {
            return cache.get(key);
        }

        @Override
        public String toString() {
            return "cache.get(" + key + ")";
        }
    }

    private record Put(int key, int value) implements Operation {
        @Override
        public Object on(Cache<Integer, Integer> cache) {
            cache.put(key, value);
            return null;
        }

        @Override
        public String toString() {
            return "cache.put(" + key + ", " + value + ")";
        }
    }

    private record Remove(int key) implements Operation {
        @Override
        public Object on(Cache<Integer, Integer> cache) {
            return cache.remove(key);
        }

        @Override
        public String toString() {
            return "cache.remove(" + key + ")";
        }
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
