/**
 * Splits a leaf as a B-tree does, where the entry in the middle moves into the branch. In a B+ tree branches have no
 * values: the entry is lost, one at every split.
 *
 * <p>Caught by: BPlusTreeTest.aFullLeafIsSplitAndKeepsEveryEntry, aRangeEndsWithItsLimit, aRangeIsHalfOpen,
 * aRangeIsTheCallersOwn, aRangeReadsAPathAndWhatItReturns, aRemovedKeyMayStaySeparator,
 * anEqualKeyIsReplacedAndNotAdded, branchesAreSplitAsWell, everyCapacityKeepsItsFill, keysMayComeInAnyOrder,
 * numbersBeyondTheSmallOnesAreKeysToo, pagesStayHalfFullWhenEntriesGoHereAndThere,
 * pagesStayHalfFullWhenEntriesGoInOrder, theEndsOfARangeNeedNotBeThere, theOrderSaysWhatIsEqual, treesShareNothing,
 * whatIsRemovedIsNotFound, anEmptyRangeIsNoError, onlyTheSignOfAComparisonCounts, aLeafOfAnyFillIsChangedAlone
 */
public final class BPlusTree<K, V> {

    private Halves<K, V> halve(Page<K, V> page, int right) {
        int middle = (fill(page) + 1) / 2;
        if (page instanceof Leaf<K, V> leaf) {
            List<K> keys = leaf.keys();
            List<V> values = leaf.values();
            return new Halves<>(new Leaf<>(keys.subList(0, middle), values.subList(0, middle), right),
                    keys.get(middle), new Leaf<>(keys.subList(middle + 1, keys.size()),
                            values.subList(middle + 1, values.size()), leaf.next()));
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
