/**
 * Takes a removed key out of the map and leaves its node in its segment. The segments believe that they are fuller
 * than they are, and an eviction may evict nothing.
 *
 * <p>Caught by: TinyLfuCacheTest.aRemovedEntryHasNoTurnToGo, whatIsGoneLeavesNothingBehind
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    @Override
    public V remove(K key) {
        Node<K, V> node = nodes.remove(Objects.requireNonNull(key, "key"));
        if (node == null) {
            return null;
        }
        return node.value;
    }
}
