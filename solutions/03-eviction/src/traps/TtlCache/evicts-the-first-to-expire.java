package katas.eviction;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

/**
 * Has one order for both purposes: a full cache evicts the entry that would expire first. That is first in, first out:
 * entries in daily use go, and others that nobody reads stay.
 *
 * Caught by: TtlCacheTest.aFullCacheForgetsTheLeastRecentlyUsedEntry
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    private final Map<K, V> values = new HashMap<>();

    @Override
    public V get(K key) {
        Objects.requireNonNull(key, "key");
        expire();
        return values.get(key);
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        long now = expire();
        values.put(key, value);
        // A map in order of insertion keeps an updated key in its old place unless the key leaves first.
        deadlines.remove(key);
        deadlines.put(key, now + ttl);
        if (values.size() > capacity) {
            K soonest = deadlines.keySet().iterator().next();
            values.remove(soonest);
            deadlines.remove(soonest);
        }
    }

    @Override
    public V remove(K key) {
        Objects.requireNonNull(key, "key");
        expire();
        deadlines.remove(key);
        return values.remove(key);
    }

    @Override
    public int size() {
        expire();
        return values.size();
    }

    private long expire() {
        long now = ticker.getAsLong();
        Iterator<Map.Entry<K, Long>> soonest = deadlines.entrySet().iterator();
        while (soonest.hasNext()) {
            Map.Entry<K, Long> next = soonest.next();
            // The difference is right even where the deadline has overflowed; now >= deadline would not be.
            if (now - next.getValue() < 0) {
                break;
            }
            soonest.remove();
            values.remove(next.getKey());
        }
        return now;
    }
}
