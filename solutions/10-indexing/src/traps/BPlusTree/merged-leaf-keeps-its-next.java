/**
 * Merges two leaves and keeps the link of the left one, which leads to the page that has just been given back.
 *
 * <p>Caught by: BPlusTreeTest.everyCapacityKeepsItsFill, theOrderSaysWhatIsEqual, numbersBeyondTheSmallOnesAreKeysToo,
 * pagesStayHalfFullWhenEntriesGoInOrder, pagesStayHalfFullWhenEntriesGoHereAndThere, aRemovedKeyMayStaySeparator
 */
public final class BPlusTree<K, V> {

    private Page<K, V> join(Page<K, V> left, K separator, Page<K, V> right) {
        if (left instanceof Leaf<K, V> first && right instanceof Leaf<K, V> second) {
            return new Leaf<>(joined(first.keys(), second.keys()), joined(first.values(), second.values()),
                    first.next());
        }
        Branch<K, V> first = (Branch<K, V>) left;
        Branch<K, V> second = (Branch<K, V>) right;
        List<K> separators = joined(first.separators(), List.of(separator));
        separators.addAll(second.separators());
        return new Branch<>(separators, joined(first.children(), second.children()));
    }
}
