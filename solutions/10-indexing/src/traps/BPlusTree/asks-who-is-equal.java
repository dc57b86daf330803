/**
 * Compares keys by equals where the order has said that they are neighbors. Two keys that the order takes for one are
 * two entries.
 *
 * <p>Caught by: BPlusTreeTest.theOrderSaysWhatIsEqual
 */
public final class BPlusTree<K, V> {

    public V put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Deque<Step<K, V>> path = path(key);
        int page = last(path);
        Leaf<K, V> leaf = (Leaf<K, V>) pages.read(page);
        int at = search(leaf.keys(), key);
        List<V> values = new ArrayList<>(leaf.values());
        if (at >= 0 && leaf.keys().get(at).equals(key)) {
            V replaced = values.set(at, value);
            pages.write(page, new Leaf<>(leaf.keys(), values, leaf.next()));
            return replaced;
        }
        List<K> keys = new ArrayList<>(leaf.keys());
        keys.add(atOrBehind(at), key);
        values.add(atOrBehind(at), value);
        size++;
        store(page, new Leaf<>(keys, values, leaf.next()), path);
        return null;
    }
}
