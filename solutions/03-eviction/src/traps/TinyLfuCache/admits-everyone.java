/**
 * Has window, probation and protected space, and nobody at the door: who leaves the window comes in. It resists a
 * scan, but in a loop that is longer than the cache each entry goes just before it is needed.
 *
 * <p>Caught by: TinyLfuCacheTest.aLoopLongerThanTheCacheHits
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    /** Whoever leaves the window comes in, and the one goes whose turn it is in the main space. */
    private Node<K, V> loser(Node<K, V> candidate) {
        return probation.size > 0 ? probation.leastRecent() : sheltered.leastRecent();
    }
}
