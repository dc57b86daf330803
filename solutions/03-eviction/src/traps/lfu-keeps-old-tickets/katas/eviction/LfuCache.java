package katas.eviction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Draws a ticket at each use and lets the heap sort them; a ticket that is no longer the last one of its entry is
 * skipped when its turn comes. For those of removed entries it never comes while there is room: they pile up.
 *
 * <p>Caught by: LfuCacheTest.whatIsGoneLeavesNothingBehind
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final Map<K, Entry<K, V>> entries = new HashMap<>();
    private final PriorityQueue<Ticket<K, V>> tickets = new PriorityQueue<>(
            Comparator.<Ticket<K, V>>comparingLong(Ticket::rank).thenComparingLong(Ticket::number));
    private long age;
    private long drawn;

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
        }
        entry.value = value;
        use(entry);
    }

    @Override
    public V remove(K key) {
        Entry<K, V> entry = entries.remove(Objects.requireNonNull(key, "key"));
        return entry == null ? null : entry.value;
    }

    @Override
    public int size() {
        return entries.size();
    }

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.last = new Ticket<>(entry, entry.uses + age, drawn++);
        tickets.add(entry.last);
    }

    private void evict() {
        Ticket<K, V> ticket = tickets.remove();
        while (entries.get(ticket.entry().key) != ticket.entry() || ticket.entry().last != ticket) {
            ticket = tickets.remove();
        }
        entries.remove(ticket.entry().key);
        age = ticket.rank();
    }

    private record Ticket<K, V>(Entry<K, V> entry, long rank, long number) {
    }

    private static final class Entry<K, V> {
        private final K key;
        private V value;
        private long uses;
        private Ticket<K, V> last;

        Entry(K key) {
            this.key = key;
        }
    }
}
