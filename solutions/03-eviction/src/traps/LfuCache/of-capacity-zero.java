/**
 * Takes any capacity. With 0 every put looks for a victim among no entries and fails with an exception that tells
 * nothing about the mistake.
 *
 * <p>Caught by: LfuCacheTest.aCapacityBelowOneIsRefused
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    public LfuCache(int capacity) {
        this.capacity = capacity;
    }
}
