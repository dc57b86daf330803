/**
 * Begins every range at the first leaf and leaves out what is too small. Right, and a full scan: an index that reads
 * what it does not return.
 *
 * <p>Caught by: BPlusTreeTest.aRangeReadsAPathAndWhatItReturns
 */
public final class BPlusTree<K, V> {

    public List<Map.Entry<K, V>> range(K from, K to, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        List<Map.Entry<K, V>> found = new ArrayList<>();
        Leaf<K, V> leaf = leaf(null);
        int at = 0;
        while (found.size() < limit) {
            if (at == leaf.keys().size()) {
                if (leaf.next() == Leaf.NONE) {
                    break;
                }
                leaf = (Leaf<K, V>) pages.read(leaf.next());
                at = 0;
            } else if (to != null && order.compare(leaf.keys().get(at), to) >= 0) {
                break;
            } else {
                if (from == null || order.compare(leaf.keys().get(at), from) >= 0) {
                    found.add(Map.entry(leaf.keys().get(at), leaf.values().get(at)));
                }
                at++;
            }
        }
        return found;
    }
}
