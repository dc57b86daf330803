package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;

class TinyLfuCacheProperties {

    @Property
    void forgetsOnlyWhatItMust(@ForAll @IntRange(min = 1, max = 8) int capacity,
            @ForAll("calls") List<CacheCall> calls) {
        TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(capacity);
        Map<Integer, Integer> held = new HashMap<>();
        Script.replay("TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(" + capacity + ");", calls, call -> {
            if (call instanceof CacheCall.Get get) {
                assertThat(cache.get(get.key())).as("get finds what was last put").isEqualTo(held.get(get.key()));
            } else if (call instanceof CacheCall.Remove remove) {
                assertThat(cache.remove(remove.key())).as("remove answers what get would have found")
                        .isEqualTo(held.remove(remove.key()));
            } else if (call instanceof CacheCall.Put put) {
                boolean roomNeeded = held.put(put.key(), put.value()) == null && held.size() > capacity;
                put.on(cache);
                assertThat(forgotten(cache, held)).as("a put into a full cache forgets one entry, any other put none")
                        .hasSize(roomNeeded ? 1 : 0);
            }
            assertThat(cache.size()).as("size() counts what get finds").isEqualTo(held.size());
        });
    }

    @Property
    void theSameCallsHaveTheSameResults(@ForAll @IntRange(min = 1, max = 8) int capacity,
            @ForAll("calls") List<CacheCall> calls) {
        TinyLfuCache<Integer, Integer> one = new TinyLfuCache<>(capacity);
        TinyLfuCache<Integer, Integer> other = new TinyLfuCache<>(capacity);
        Script.replay("TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(" + capacity + ");", calls, call ->
                assertThat(call.on(one)).as("two caches that were used alike answer alike").isEqualTo(call.on(other)));
    }

    @Provide
    Arbitrary<List<CacheCall>> calls() {
        return CacheCall.any(12).list().ofMaxSize(60);
    }

    /** Asks for every key, takes those that are missing out of {@code held} and answers them. */
    private static Set<Integer> forgotten(Cache<Integer, Integer> cache, Map<Integer, Integer> held) {
        Set<Integer> forgotten = new HashSet<>();
        held.forEach((key, value) -> {
            Integer found = cache.get(key);
            if (found == null) {
                forgotten.add(key);
            } else {
                assertThat(found).as("get finds what was last put for %s", key).isEqualTo(value);
            }
        });
        held.keySet().removeAll(forgotten);
        return forgotten;
    }
}
