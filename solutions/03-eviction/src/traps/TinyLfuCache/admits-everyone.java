/**
 * Has window, probation and protected space, and nobody at the door: who leaves the window comes in. It resists a
 * scan, but in a loop that is longer than the cache each entry goes just before it is needed.
 *
 * <p>Caught by: TinyLfuCacheTest.aLoopLongerThanTheCacheHits
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    public TinyLfuCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
        this.climber = new Climber(capacity);
    }

    private void use(Node<K, V> node) {
        if (node.segment == window) {
            node.moveTo(window);
            return;
        }
        node.moveTo(sheltered);
        while (sheltered.size > PROTECTED_SHARE * (capacity - climber.window())) {
            sheltered.leastRecent().moveTo(probation);
        }
    }

    private void add(Node<K, V> node) {
        nodes.put(node.key, node);
        window.add(node);
        while (window.size > climber.window()) {
            window.leastRecent().moveTo(probation);
        }
        if (nodes.size() > capacity) {
            Node<K, V> victim = probation.size > 0 ? probation.leastRecent() : sheltered.leastRecent();
            victim.segment.remove(victim);
            nodes.remove(victim.key);
        }
    }
}
