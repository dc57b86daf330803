package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LruCacheTest {

    @Test
    void whatWasPutIsFound() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        assertThat(cache.get("a")).as("get returns what put stored").isEqualTo(1);
    }

    @Test
    void aFullCacheForgetsTheLeastRecentlyUsedEntry() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.get("a");
        cache.put("c", 3);
        assertThat(cache.get("b")).as("b was used least recently, so b goes").isNull();
        assertThat(cache.get("a")).as("a was read after b, so a stays").isEqualTo(1);
    }

    @Test
    void updatingAnEntryEvictsNothing() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("b", 3);
        assertThat(cache.get("a")).as("an update of b needs no room, so a stays").isEqualTo(1);
    }
}
