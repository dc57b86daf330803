/**
 * Goes to the left of a separator that is equal to the key, though the separator is a copy of the first key on its
 * right. Those keys, one a leaf, are not found.
 *
 * <p>Caught by: BPlusTreeTest.aFullLeafIsSplitAndKeepsEveryEntry, aRangeIsTheCallersOwn, aRemovedKeyMayStaySeparator,
 * anEqualKeyIsReplacedAndNotAdded, branchesAreSplitAsWell, numbersBeyondTheSmallOnesAreKeysToo,
 * pagesStayHalfFullWhenEntriesGoHereAndThere, theOrderSaysWhatIsEqual, onlyTheSignOfAComparisonCounts,
 * aLeafOfAnyFillIsChangedAlone
 */
public final class BPlusTree<K, V> {

    private int slot(Branch<K, V> branch, K key) {
        if (key == null) {
            return 0;
        }
        int at = search(branch.separators(), key);
        return at < 0 ? -at - 1 : at;
    }
}
