/**
 * Makes room before it looks whether room is needed: in a full cache an update drives out another entry, or the very
 * one that is being updated. Common in print, with an if that asks for the size alone.
 *
 * <p>Caught by: LfuCacheTest.updatingAnEntryEvictsNothing
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Entry<K, V> entry = entries.get(key);
        if (entries.size() == capacity) {
            evict();
            entry = entries.get(key);
        }
        if (entry == null) {
            entry = new Entry<>(key);
            entries.put(key, entry);
        } else {
            leaveRank(entry);
        }
        entry.value = value;
        use(entry);
    }
}
