/**
 * Writes each branch on the way again, changed or not. That is what a tree does that never writes in place; here a put
 * of one entry writes as many pages as there are levels.
 *
 * <p>Caught by: BPlusTreeTest.aChangeWithinALeafWritesThisLeaf, aLeafOfAnyFillIsChangedAlone
 */
public final class BPlusTree<K, V> {

    private void store(int page, Page<K, V> content, Deque<Step<K, V>> path) {
        if (fill(content) > pages.capacity()) {
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
            path.forEach(step -> pages.write(step.page(), step.branch()));
        } else {
            fillUp(page, content, path);
        }
    }
}
