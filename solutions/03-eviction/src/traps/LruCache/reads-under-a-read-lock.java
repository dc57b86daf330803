import java.util.HashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets readers in together, because reading changes nothing. But here it does: two readers move nodes in the same list
 * at the same time. Met wherever a read-write lock is recommended for a cache, since most calls are reads.
 *
 * <p>Caught by: LruCacheConcurrency.threadsMayShareACache
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
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
    public V get(K key) {
        Objects.requireNonNull(key, "key");
        lock.readLock().lock();
        try {
            Node<K, V> node = nodes.get(key);
            if (node == null) {
                return null;
            }
            unlink(node);
            append(node);
            return node.value;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        lock.writeLock().lock();
        try {
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
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public V remove(K key) {
        Objects.requireNonNull(key, "key");
        lock.writeLock().lock();
        try {
            Node<K, V> node = nodes.remove(key);
            if (node == null) {
                return null;
            }
            unlink(node);
            return node.value;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public int size() {
        lock.readLock().lock();
        try {
            return nodes.size();
        } finally {
            lock.readLock().unlock();
        }
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
