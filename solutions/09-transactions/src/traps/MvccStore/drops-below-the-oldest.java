/**
 * Keeps every version since the oldest open transaction began, as PostgreSQL does: one long reader keeps them all.
 *
 * <p>Caught by: MvccStoreTest.versionsThatNobodySeesAreDropped
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    private boolean isTidy(K key) {
        NavigableMap<Long, Optional<V>> history = versions.get(key);
        Set<Long> needed = new HashSet<>();
        needed.add(history.lastKey());
        if (!open.isEmpty()) {
            needed.add(history.floorKey(open.firstKey()));
            needed.addAll(history.tailMap(open.firstKey()).keySet());
        }
        history.keySet().retainAll(needed);
        boolean deleted = history.lastEntry().getValue().isEmpty();
        if (deleted && (open.isEmpty() || open.firstKey() >= history.lastKey())) {
            // Whoever is open, or comes, finds nothing here without the mark as well.
            versions.remove(key);
            return true;
        }
        return history.size() == 1 && !deleted;
    }
}
