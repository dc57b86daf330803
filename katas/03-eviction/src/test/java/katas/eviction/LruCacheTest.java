package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LruCacheTest implements FrugalCacheContract {

    @Override
    public <K, V> Cache<K, V> cache(int capacity) {
        return new LruCache<>(capacity);
    }

    @Test
    void aFullCacheForgetsItsOldestEntry() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(cache.get("a")).as("nothing was used since it was put, so the oldest goes").isNull();
        assertThat(cache.get("b")).as("one new entry needs the room of one").isEqualTo(2);
        assertThat(cache.get("c")).as("the new entry stays").isEqualTo(3);
    }

    @Test
    void aReadIsAUse() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.get("a");
        cache.put("c", 3);
        assertThat(cache.get("b")).as("b was used least recently, so b goes").isNull();
        assertThat(cache.get("a")).as("a was read after b was put, so a stays").isEqualTo(1);
    }

    @Test
    void anUpdateIsAUse() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("a", 3);
        cache.put("c", 4);
        assertThat(cache.get("b")).as("b was used least recently, so b goes").isNull();
        assertThat(cache.get("a")).as("a was updated after b was put, so a stays").isEqualTo(3);
    }

    @Test
    void aRemovedEntryIsNotTheNextToGo() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.remove("a");
        cache.put("c", 3);
        cache.put("d", 4);
        assertThat(cache.size()).as("two entries are held").isEqualTo(2);
        assertThat(cache.get("b")).as("of b and c, b was used least recently, so b goes").isNull();
        assertThat(cache.get("c")).as("c stays").isEqualTo(3);
    }

    @Test
    void aCacheOfOneEntryHoldsTheLast() {
        LruCache<String, Integer> cache = new LruCache<>(1);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThat(cache.get("b")).as("the new entry takes the only place").isEqualTo(2);
        assertThat(cache.size()).as("there is one place").isEqualTo(1);
    }

    @Test
    void puttingTheSameValueAgainIsAUse() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("a", 1);
        cache.put("c", 3);
        assertThat(cache.get("b")).as("every put is a use, so b was used least recently and goes").isNull();
        assertThat(cache.get("a")).as("a was put again after b, so a stays").isEqualTo(1);
    }

    @Test
    void aRefusedPutIsNoUse() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThatThrownBy(() -> cache.put("a", null), "null is not a value").isInstanceOf(NullPointerException.class);
        cache.put("c", 3);
        assertThat(cache.get("a")).as("a refused put changes nothing, so a was used least recently and goes").isNull();
        assertThat(cache.get("b")).as("b stays").isEqualTo(2);
    }

    @Test
    void whatOneThreadStoresAnotherSees() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        Watcher watcher = new Watcher(cache);
        watcher.start();
        cache.put("a", 1);
        watcher.letLook();
        boolean seen = watcher.isDone();
        watcher.giveUp();
        assertThat(seen).as("a thread that asks for size() again and again sees the entry that another has stored")
                .isTrue();
    }
}
