/**
 * Splits a leaf and links the left half to the right one, which gets no link itself. A range ends at the first leaf
 * that was ever split off, and finds nothing behind it.
 *
 * <p>Caught by: BPlusTreeTest.aRangeReadsAPathAndWhatItReturns, aRemovedKeyMayStaySeparator,
 * everyCapacityKeepsItsFill, keysMayComeInAnyOrder, numbersBeyondTheSmallOnesAreKeysToo,
 * pagesStayHalfFullWhenEntriesGoHereAndThere, theOrderSaysWhatIsEqual, treesShareNothing,
 * onlyTheSignOfAComparisonCounts
 */
public final class BPlusTree<K, V> {

    private Halves<K, V> halve(Page<K, V> page, int right) {
        int middle = (fill(page) + 1) / 2;
        if (page instanceof Leaf<K, V> leaf) {
            List<K> keys = leaf.keys();
            List<V> values = leaf.values();
            return new Halves<>(new Leaf<>(keys.subList(0, middle), values.subList(0, middle), right),
                    keys.get(middle), new Leaf<>(keys.subList(middle, keys.size()),
                            values.subList(middle, values.size()), Leaf.NONE));
        }
        Branch<K, V> branch = (Branch<K, V>) page;
        List<K> separators = branch.separators();
        List<Integer> children = branch.children();
        // The separator in the middle goes up: it stands between the halves, and in neither of them.
        return new Halves<>(new Branch<>(separators.subList(0, middle - 1), children.subList(0, middle)),
                separators.get(middle - 1), new Branch<>(separators.subList(middle, separators.size()),
                        children.subList(middle, children.size())));
    }
}
