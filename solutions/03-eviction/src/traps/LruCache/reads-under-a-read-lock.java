import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets readers in together, because reading changes nothing. But here it does: two readers move keys in the same list
 * at the same time. Met wherever a read-write lock is recommended for a cache, since most calls are reads.
 *
 * <p>Caught by: LruCacheConcurrency.threadsMayShareACache
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<K, V> values = new HashMap<>();
    private final Set<K> leastRecentFirst = new LinkedHashSet<>();

    @Override
    public V get(K key) {
        lock.readLock().lock();
        try {
            V value = values.get(Objects.requireNonNull(key, "key"));
            if (value != null) {
                leastRecentFirst.remove(key);
                leastRecentFirst.add(key);
            }
            return value;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void put(K key, V value) {
        lock.writeLock().lock();
        try {
            values.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            leastRecentFirst.remove(key);
            leastRecentFirst.add(key);
            if (values.size() > capacity) {
                K leastRecent = leastRecentFirst.iterator().next();
                leastRecentFirst.remove(leastRecent);
                values.remove(leastRecent);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public V remove(K key) {
        lock.writeLock().lock();
        try {
            leastRecentFirst.remove(Objects.requireNonNull(key, "key"));
            return values.remove(key);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public int size() {
        lock.readLock().lock();
        try {
            return values.size();
        } finally {
            lock.readLock().unlock();
        }
    }
}
