/**
 * Splits every full page on the way down, to be spared the way back, as a well-known textbook does. It needs pages of
 * even capacity and another rule of fill; here pages come out less than half full, and a put that only replaces a
 * value splits the leaf.
 *
 * <p>Caught by: BPlusTreeTest.everyCapacityKeepsItsFill, aChangeWithinALeafWritesThisLeaf, theOrderSaysWhatIsEqual,
 * whatIsPutIsFound, nullsAreRefusedAndChangeNothing, onlyTheSignOfAComparisonCounts
 */
public final class BPlusTree<K, V> {

    public V put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Deque<Step<K, V>> path = path(key);
        int page = last(path);
        Leaf<K, V> leaf = (Leaf<K, V>) pages.read(page);
        if (fill(leaf) == pages.capacity()) {
            store(page, leaf, path);
            path = path(key);
            page = last(path);
            leaf = (Leaf<K, V>) pages.read(page);
        }
        int at = search(leaf.keys(), key);
        List<V> values = new ArrayList<>(leaf.values());
        if (at >= 0) {
            V replaced = values.set(at, value);
            pages.write(page, new Leaf<>(leaf.keys(), values, leaf.next()));
            return replaced;
        }
        List<K> keys = new ArrayList<>(leaf.keys());
        keys.add(-at - 1, key);
        values.add(-at - 1, value);
        size++;
        store(page, new Leaf<>(keys, values, leaf.next()), path);
        return null;
    }

    private void store(int page, Page<K, V> content, Deque<Step<K, V>> path) {
        if (content instanceof Leaf<K, V> && fill(content) == pages.capacity() || fill(content) > pages.capacity()) {
            int right = pages.allocate();
            Halves<K, V> halves = halve(content, right);
            pages.write(page, halves.left());
            pages.write(right, halves.right());
            insert(halves.separator(), right, path);
        } else if (path.isEmpty() && content instanceof Branch<K, V> branch && fill(branch) == 1) {
            pages.free(page);
            root = branch.children().get(0);
            height--;
        } else if (path.isEmpty() || fill(content) >= half) {
            pages.write(page, content);
        } else {
            fillUp(page, content, path);
        }
    }
}
