package katas.eviction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps the order of use in a list whose links are numbers of slots in arrays, so that an entry needs no node of its
 * own. Slots that become free are chained for the next taker.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private static final int END = 0;

    private final int capacity;
    private final Map<K, Integer> slots = new HashMap<>();
    private Object[] keys = new Object[8];
    private Object[] values = new Object[8];
    private int[] older = new int[8];
    private int[] newer = new int[8];
    private int used = END + 1;
    /** The first of the slots that are free again, chained by {@code newer}; {@code END} if there is none. */
    private int free = END;

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message names it
     */
    public LruCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized V get(K key) {
        Integer slot = slots.get(Objects.requireNonNull(key, "key"));
        if (slot == null) {
            return null;
        }
        unlink(slot);
        append(slot);
        return value(slot);
    }

    @Override
    public synchronized void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Integer held = slots.get(key);
        if (held != null) {
            unlink(held);
            append(held);
            values[held] = value;
            return;
        }
        if (slots.size() == capacity) {
            int leastRecent = newer[END];
            slots.remove(keys[leastRecent]);
            release(leastRecent);
        }
        int slot = take();
        keys[slot] = key;
        values[slot] = value;
        append(slot);
        slots.put(key, slot);
    }

    @Override
    public synchronized V remove(K key) {
        Integer slot = slots.remove(Objects.requireNonNull(key, "key"));
        if (slot == null) {
            return null;
        }
        V value = value(slot);
        release(slot);
        return value;
    }

    @Override
    public synchronized int size() {
        return slots.size();
    }

    private int take() {
        if (free != END) {
            int slot = free;
            free = newer[slot];
            return slot;
        }
        if (used == keys.length) {
            keys = Arrays.copyOf(keys, 2 * used);
            values = Arrays.copyOf(values, 2 * used);
            older = Arrays.copyOf(older, 2 * used);
            newer = Arrays.copyOf(newer, 2 * used);
        }
        return used++;
    }

    private void release(int slot) {
        unlink(slot);
        keys[slot] = null;
        values[slot] = null;
        newer[slot] = free;
        free = slot;
    }

    private void append(int slot) {
        older[slot] = older[END];
        newer[slot] = END;
        newer[older[END]] = slot;
        older[END] = slot;
    }

    private void unlink(int slot) {
        newer[older[slot]] = newer[slot];
        older[newer[slot]] = older[slot];
    }

    @SuppressWarnings("unchecked")
    private V value(int slot) {
        return (V) values[slot];
    }
}
