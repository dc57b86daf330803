/**
 * Keeps the lowest rank at hand and moves it on when a use or an eviction leaves that rank empty. A removal can leave
 * it empty too: then the next eviction looks where nothing is.
 *
 * <p>Caught by: LfuCacheTest.theNextVictimIsFoundAfterARemoval
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private long lowest = 1;

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.rank = entry.uses + age;
        ranks.computeIfAbsent(entry.rank, rank -> new Rank<>()).add(entry);
        lowest = Math.min(lowest, entry.rank);
        while (entry.uses > 1 && !ranks.containsKey(lowest)) {
            lowest++;
        }
    }

    private void evict() {
        Entry<K, V> victim = ranks.get(lowest).first();
        leaveRank(victim);
        entries.remove(victim.key);
        age = lowest;
        if (!ranks.containsKey(lowest)) {
            lowest++;
        }
    }
}
