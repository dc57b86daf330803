/**
 * Moves entries from a neighbor and leaves the separator as it was. The moved ones are on the wrong side of it: no
 * search finds them, and the next put adds them again.
 *
 * <p>Caught by: BPlusTreeTest.pagesStayHalfFullWhenEntriesGoInOrder, everyCapacityKeepsItsFill,
 * pagesStayHalfFullWhenEntriesGoHereAndThere, onlyTheSignOfAComparisonCounts
 */
public final class BPlusTree<K, V> {

    private void fillUp(int page, Page<K, V> content, Deque<Step<K, V>> path) {
        Step<K, V> above = path.pop();
        List<K> separators = new ArrayList<>(above.branch().separators());
        List<Integer> children = new ArrayList<>(above.branch().children());
        int between = Math.max(0, above.slot() - 1);
        boolean isLeft = above.slot() == 0;
        int neighbor = children.get(isLeft ? 1 : between);
        Page<K, V> other = pages.read(neighbor);
        Page<K, V> both = isLeft ? join(content, separators.get(between), other)
                : join(other, separators.get(between), content);
        int left = isLeft ? page : neighbor;
        int right = isLeft ? neighbor : page;
        if (fill(both) <= pages.capacity()) {
            // What is on the left stays, so that nobody needs to know the leaf before it.
            pages.write(left, both);
            pages.free(right);
            separators.remove(between);
            children.remove(between + 1);
        } else {
            Halves<K, V> halves = halve(both, right);
            pages.write(left, halves.left());
            pages.write(right, halves.right());
        }
        store(above.page(), new Branch<>(separators, children), path);
    }
}
