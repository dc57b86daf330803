import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keeps the lowest rank at hand and moves it on when a use or an eviction leaves that rank empty. A removal can leave
 * it empty too: then the next eviction looks where nothing is.
 *
 * <p>Caught by: LfuCacheTest.theNextVictimIsFoundAfterARemoval
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    /** The entries of each rank, least recently used first. A rank that no entry has is not in the map. */
    private final Map<Long, Set<Entry<K, V>>> ranks = new HashMap<>();
    private long lowest = 1;

    @Override
    public V get(K key) {
        Entry<K, V> entry = entries.get(Objects.requireNonNull(key, "key"));
        if (entry == null) {
            return null;
        }
        moveUp(entry);
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
            entry.value = value;
            entries.put(key, entry);
            use(entry);
        } else {
            entry.value = value;
            moveUp(entry);
        }
    }

    private void moveUp(Entry<K, V> entry) {
        leaveRank(entry);
        use(entry);
        while (!ranks.containsKey(lowest)) {
            lowest++;
        }
    }

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.rank = entry.uses + age;
        ranks.computeIfAbsent(entry.rank, rank -> new LinkedHashSet<>()).add(entry);
        lowest = Math.min(lowest, entry.rank);
    }

    private void leaveRank(Entry<K, V> entry) {
        Set<Entry<K, V>> peers = ranks.get(entry.rank);
        peers.remove(entry);
        if (peers.isEmpty()) {
            ranks.remove(entry.rank);
        }
    }

    private void evict() {
        Entry<K, V> victim = ranks.get(lowest).iterator().next();
        leaveRank(victim);
        age = lowest;
        if (!ranks.containsKey(lowest)) {
            lowest++;
        }
        entries.remove(victim.key);
    }
}
