/**
 * Counts uses and nothing else, as LFU is usually printed. What was popular once stays for good: newcomers drive each
 * other out of the few places that are left.
 *
 * <p>Caught by: LfuCacheTest.aHotSetOfThePastLeaves, aNewcomerStartsAtTheAge
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.rank = entry.uses;
        ranks.computeIfAbsent(entry.rank, rank -> new Rank<>()).add(entry);
    }

    private void evict() {
        long lowest = 1;
        while (!ranks.containsKey(lowest)) {
            lowest++;
        }
        Entry<K, V> victim = ranks.get(lowest).first();
        leaveRank(victim);
        entries.remove(victim.key);
    }
}
