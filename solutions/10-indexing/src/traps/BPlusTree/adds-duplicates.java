/**
 * Puts an entry at its place and does not ask whether the key is there. Two entries of one key: a search finds either,
 * and a removal brings the older back.
 *
 * <p>Caught by: BPlusTreeTest.anEqualKeyIsReplacedAndNotAdded, aRangeIsTheCallersOwn, theOrderSaysWhatIsEqual
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
        List<K> keys = new ArrayList<>(leaf.keys());
        V replaced = at < 0 ? null : values.get(at);
        keys.add(atOrBehind(at), key);
        values.add(atOrBehind(at), value);
        size++;
        store(page, new Leaf<>(keys, values, leaf.next()), path);
        return replaced;
    }
}
