/**
 * Leaves the ring of a rank in the map when its last entry has gone. Every answer is right, and one entry that is used
 * a million times leaves a million empty rings behind.
 *
 * <p>Caught by: LfuCacheTest.whatIsGoneLeavesNothingBehind
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private void leaveRank(Entry<K, V> entry) {
        entry.before.after = entry.after;
        entry.after.before = entry.before;
    }

    private void evict() {
        while (!ranks.containsKey(age) || ranks.get(age).first().key == null) {
            age++;
        }
        Entry<K, V> victim = ranks.get(age).first();
        leaveRank(victim);
        entries.remove(victim.key);
    }
}
