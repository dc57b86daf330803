/**
 * Lets the new entry in and then evicts the lowest. Used only once, the new entry is often the lowest itself: nothing
 * new gets a chance as soon as all others have been used twice.
 *
 * <p>Caught by: LfuCacheTest.ofEntriesUsedEquallyOftenTheLeastRecentGoes, aNewEntryDoesNotEvictItself,
 * aNewcomerStartsAtTheAge, aUseAddsTheAgeOfItsMoment, aCacheOfOneEntryHoldsTheLast
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Entry<K, V> entry = entries.get(key);
        if (entry == null) {
            entry = new Entry<>(key);
            entries.put(key, entry);
        } else {
            leaveRank(entry);
        }
        entry.value = value;
        use(entry);
        if (entries.size() > capacity) {
            evict();
        }
    }
}
