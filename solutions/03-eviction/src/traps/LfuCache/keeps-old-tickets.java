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

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.last = new Ticket<>(entry, entry.uses + age, drawn++);
        tickets.add(entry.last);
    }

    private void leaveRank(Entry<K, V> entry) {
        entry.last = null;
    }

    private void evict() {
        Ticket<K, V> ticket = tickets.remove();
        while (ticket.entry().last != ticket) {
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
