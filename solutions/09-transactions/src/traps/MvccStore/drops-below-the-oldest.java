/**
 * Keeps every version since the oldest open transaction began, as PostgreSQL does: one long reader keeps them all.
 *
 * <p>Caught by: MvccStoreTest.versionsThatNobodySeesAreDropped
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    private boolean isSeen(NavigableMap<Long, Optional<V>> history, Long version) {
        Long next = history.higherKey(version);
        return next == null || !open.isEmpty() && next > open.firstKey();
    }
}
