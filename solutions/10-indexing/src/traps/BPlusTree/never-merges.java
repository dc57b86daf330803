/**
 * Takes entries out and leaves it at that, as many engines do with a page that is not quite empty. Searches are right;
 * but ranges read pages with nothing in them, and the tree never gets smaller.
 *
 * <p>Caught by: BPlusTreeTest.pagesStayHalfFullWhenEntriesGoInOrder, everyCapacityKeepsItsFill,
 * numbersBeyondTheSmallOnesAreKeysToo, pagesStayHalfFullWhenEntriesGoHereAndThere, theOrderSaysWhatIsEqual
 */
public final class BPlusTree<K, V> {

    public V remove(K key) {
        Deque<Step<K, V>> path = path(Objects.requireNonNull(key, "key"));
        int page = last(path);
        Leaf<K, V> leaf = (Leaf<K, V>) pages.read(page);
        int at = search(leaf.keys(), key);
        if (at < 0) {
            return null;
        }
        List<K> keys = new ArrayList<>(leaf.keys());
        List<V> values = new ArrayList<>(leaf.values());
        keys.remove(at);
        V removed = values.remove(at);
        size--;
        pages.write(page, new Leaf<>(keys, values, leaf.next()));
        return removed;
    }
}
