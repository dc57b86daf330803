/**
 * Merges the last two children of the root and keeps the root above the one that is left. The tree gets a level that
 * does nothing, each time it has been large.
 *
 * <p>Caught by: BPlusTreeTest.pagesStayHalfFullWhenEntriesGoInOrder, aChangeReadsAndWritesFewPagesALevel,
 * everyCapacityKeepsItsFill, numbersBeyondTheSmallOnesAreKeysToo, pagesStayHalfFullWhenEntriesGoHereAndThere,
 * onlyTheSignOfAComparisonCounts, theRootsNumberIsThatOfItsPage
 */
public final class BPlusTree<K, V> {

    private void store(int page, Page<K, V> content, Deque<Step<K, V>> path) {
        if (fill(content) > pages.capacity()) {
            int right = pages.allocate();
            Halves<K, V> halves = halve(content, right);
            pages.write(page, halves.left());
            pages.write(right, halves.right());
            insert(halves.separator(), right, path);
        } else if (path.isEmpty() || fill(content) >= half) {
            pages.write(page, content);
        } else {
            fillUp(page, content, path);
        }
    }
}
