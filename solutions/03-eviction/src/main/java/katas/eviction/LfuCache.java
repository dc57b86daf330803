package katas.eviction;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A cache that, when full, forgets the entry that was used least often, and does not honor old fame for ever.
 *
 * <p>A {@code get} that finds its key is a use, and so is every {@code put}; {@code remove}, {@code size} and a
 * {@code get} that finds nothing are not. What goes is decided by rank:
 * <ul>
 * <li>The cache has an <i>age</i>, 0 at first.
 * <li>At each use of an entry, its first {@code put} included, its <i>rank</i> becomes the number of its uses so far,
 *     this one counted, plus the age of the cache at this moment.
 * <li>The entry of lowest rank is evicted; among entries of the same rank, the one whose last use is the longest ago.
 *     The age becomes the rank of the evicted entry.
 * </ul>
 * A key that is forgotten, by eviction or by {@code remove}, takes its count of uses with it. {@code remove} does not
 * change the age.
 *
 * <p>A {@code put} of a key that is held replaces the value and evicts nothing; a {@code put} of another key, when as
 * many entries are held as the capacity allows, first evicts exactly one entry and then adds the new one.
 *
 * <p>Averaged over any sequence of calls, none takes longer than the logarithm of the number of entries held, however
 * many ranks are in use and however high the age is; constant time is possible. Memory grows with the most entries that
 * were held at a time, not with the capacity, nor with the number of calls. Not thread-safe: threads that share a cache
 * must hold one lock around every call, {@code get} included.
 *
 * <p>Source: LFU with dynamic aging, in M. Arlitt, L. Cherkasova, J. Dilley, R. Friedrich, T. Jin, <i>Evaluating
 * content management techniques for web proxy caches</i>, ACM SIGMETRICS Performance Evaluation Review 27(4), 2000.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final Map<K, Entry<K, V>> entries = new HashMap<>();
    /** A rank that no entry has is not in the map. */
    private final Map<Long, Rank<K, V>> ranks = new HashMap<>();
    private long age;

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message contains the value
     */
    public LfuCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public V get(K key) {
        Entry<K, V> entry = entries.get(Objects.requireNonNull(key, "key"));
        if (entry == null) {
            return null;
        }
        leaveRank(entry);
        use(entry);
        return entry.value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Entry<K, V> entry = entries.get(key);
        if (entry == null) {
            if (entries.size() == capacity) {
                evict();
            }
            entry = new Entry<>(key);
            entries.put(key, entry);
        } else {
            leaveRank(entry);
        }
        entry.value = value;
        use(entry);
    }

    @Override
    public V remove(K key) {
        Entry<K, V> entry = entries.remove(Objects.requireNonNull(key, "key"));
        if (entry == null) {
            return null;
        }
        leaveRank(entry);
        return entry.value;
    }

    @Override
    public int size() {
        return entries.size();
    }

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.rank = entry.uses + age;
        ranks.computeIfAbsent(entry.rank, rank -> new Rank<>()).add(entry);
    }

    private void leaveRank(Entry<K, V> entry) {
        entry.before.after = entry.after;
        entry.after.before = entry.before;
        // Both neighbors are the end of the ring: nobody else is in it.
        if (entry.before == entry.after) {
            ranks.remove(entry.rank);
        }
    }

    /**
     * Forgets the entry of lowest rank. No rank is below the age, so the search starts there. It takes no more steps
     * than the entry that is found has had uses, which pays for them: each use is paid with once.
     */
    private void evict() {
        while (!ranks.containsKey(age)) {
            age++;
        }
        Entry<K, V> victim = ranks.get(age).first();
        leaveRank(victim);
        entries.remove(victim.key);
    }

    /** The entries of one rank, least recently used first, linked to a ring. A set would do, and search for each. */
    private static final class Rank<K, V> {
        private final Entry<K, V> end = new Entry<>(null);

        Rank() {
            end.before = end;
            end.after = end;
        }

        Entry<K, V> first() {
            return end.after;
        }

        void add(Entry<K, V> entry) {
            entry.before = end.before;
            entry.after = end;
            end.before.after = entry;
            end.before = entry;
        }
    }

    private static final class Entry<K, V> {
        private final K key;
        private V value;
        private long uses;
        private long rank;
        private Entry<K, V> before;
        private Entry<K, V> after;

        Entry(K key) {
            this.key = key;
        }
    }
}
