/**
 * Drops nothing, so that a counter which is raised a million times holds a million versions.
 *
 * <p>Caught by: MvccStoreTest.versionsThatNobodySeesAreDropped, aDeletionLeavesNothing,
 * theMarkOfADeletionGoesWithTheLastThatBeganBefore, whatHasEndedDoesNothingMore, aVersionGoesWithTheLastWhoSeesIt
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    private void apply(Map<K, Optional<V>> writes) {
        lastCommit++;
        writes.forEach((key, value) -> {
            versions.computeIfAbsent(key, absent -> new TreeMap<>()).put(lastCommit, value);
        });
    }

    private void close(long at) {
        open.computeIfPresent(at, (begin, count) -> count == 1 ? null : count - 1);
    }
}
