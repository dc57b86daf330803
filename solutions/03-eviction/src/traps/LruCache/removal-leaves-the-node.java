import java.util.HashMap;

/**
 * Takes a removed key out of the map and forgets the list. When the turn of the abandoned node comes, an eviction
 * evicts nothing, and the cache grows beyond its capacity.
 *
 * <p>Caught by: LruCacheTest.aRemovedEntryHasNoTurnToGo, aRemovedEntryIsNotTheNextToGo,
 * whatIsGoneLeavesNothingBehind
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final Map<K, Node<K, V>> nodes = new HashMap<>();

    /** Where the ring of nodes begins and ends: behind it comes the least recently used, before it the most. */
    private final Node<K, V> end = new Node<>(null, null);

    public LruCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
        end.older = end;
        end.newer = end;
    }

    @Override
    public synchronized V get(K key) {
        Objects.requireNonNull(key, "key");
        Node<K, V> node = nodes.get(key);
        if (node == null) {
            return null;
        }
        unlink(node);
        append(node);
        return node.value;
    }

    @Override
    public synchronized void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Node<K, V> node = nodes.get(key);
        if (node != null) {
            node.value = value;
            unlink(node);
            append(node);
            return;
        }
        if (nodes.size() == capacity) {
            Node<K, V> leastRecent = end.newer;
            unlink(leastRecent);
            nodes.remove(leastRecent.key);
        }
        Node<K, V> added = new Node<>(key, value);
        append(added);
        nodes.put(key, added);
    }

    @Override
    public synchronized V remove(K key) {
        Objects.requireNonNull(key, "key");
        Node<K, V> node = nodes.remove(key);
        if (node == null) {
            return null;
        }
        return node.value;
    }

    @Override
    public synchronized int size() {
        return nodes.size();
    }

    private void append(Node<K, V> node) {
        node.older = end.older;
        node.newer = end;
        node.older.newer = node;
        end.older = node;
    }

    private void unlink(Node<K, V> node) {
        node.older.newer = node.newer;
        node.newer.older = node.older;
    }

    private static final class Node<K, V> {
        private final K key;
        private V value;
        private Node<K, V> older;
        private Node<K, V> newer;

        Node(K key, V value) {
            this.key = key;
            this.value = value;
        }
    }
}
