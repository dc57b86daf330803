import java.util.Comparator;
import java.util.TreeSet;

/**
 * Gives each entry a ticket and a new one at each use, and takes the lowest when something has to go. What is removed
 * leaves its ticket behind, to be skipped when its turn comes. While there is room it never comes: they pile up.
 *
 * <p>Caught by: LfuCacheTest.whatIsGoneLeavesNothingBehind
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final TreeSet<Ticket<K, V>> tickets = new TreeSet<>(
            Comparator.<Ticket<K, V>>comparingLong(Ticket::rank).thenComparingLong(Ticket::number));
    private long drawn;

    private void use(Entry<K, V> entry) {
        if (entry.last != null) {
            tickets.remove(entry.last);
        }
        entry.uses++;
        entry.last = new Ticket<>(entry, entry.uses + age, drawn++);
        tickets.add(entry.last);
    }

    private void leaveRank(Entry<K, V> entry) {
        // The ticket goes when the next one is drawn, or when its turn comes.
    }

    private void evict() {
        Ticket<K, V> ticket = tickets.pollFirst();
        while (entries.get(ticket.entry().key) != ticket.entry()) {
            ticket = tickets.pollFirst();
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
