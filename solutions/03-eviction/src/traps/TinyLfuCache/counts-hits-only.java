/**
 * Counts the uses of entries that are held. A key that is not held cannot gain a name, however often it is asked for,
 * and so never gets in.
 *
 * <p>Caught by: TinyLfuCacheTest.popularKeysAreKept, scansDoLittleHarm, yesterdaysFavoritesLeave
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    private void add(Node<K, V> node) {
        nodes.put(node.key, node);
        window.add(node);
        Node<K, V> candidate = null;
        while (window.size > climber.window()) {
            candidate = window.leastRecent();
            candidate.moveTo(probation);
        }
        if (nodes.size() > capacity) {
            Node<K, V> loser = loser(candidate);
            loser.segment.remove(loser);
            nodes.remove(loser.key);
        }
    }
}
