import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Draws a ticket at each use and lets the heap sort them; a ticket that is no longer the last one of its entry is
 * skipped when its turn comes. For those of removed entries it never comes while there is room: they pile up.
 *
 * <p>Caught by: LfuCacheTest.whatIsGoneLeavesNothingBehind
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final PriorityQueue<Ticket<K, V>> tickets = new PriorityQueue<>(
            Comparator.<Ticket<K, V>>comparingLong(Ticket::rank).thenComparingLong(Ticket::number));
    private long drawn;

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

        private Ticket<K, V> last;
    }
}
