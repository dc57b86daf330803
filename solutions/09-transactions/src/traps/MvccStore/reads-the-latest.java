/**
 * Reads what was committed last, instead of what was committed when the transaction began: READ COMMITTED.
 *
 * <p>Caught by: MvccStoreTest.aTransactionReadsTheMomentAtWhichItBegan, versionsThatNobodySeesAreDropped,
 * aScanIsAMapOfItsOwn, rollingBackWhatHasEndedDoesNothing
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    private final class Snapshot implements MvccTransaction<K, V> {

        @Override
        public Optional<V> get(K key) {
            Objects.requireNonNull(key, "key");
            requireOpen();
            Optional<V> own = writes.get(key);
            if (own != null) {
                return own;
            }
            reads.add(key);
            NavigableMap<Long, Optional<V>> history = versions.get(key);
            return history == null ? Optional.empty() : seen(history, lastCommit);
        }

        @Override
        public SortedMap<K, V> scan(K from, K to) {
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException("the range from " + from + " to " + to + " is upside down");
            }
            requireOpen();
            scans.add(new Range<>(from, to));
            NavigableMap<K, Optional<V>> found = new TreeMap<>();
            versions.subMap(from, to).forEach((key, history) -> found.put(key, seen(history, lastCommit)));
            found.putAll(writes.subMap(from, to));
            SortedMap<K, V> values = new TreeMap<>();
            found.forEach((key, value) -> value.ifPresent(present -> values.put(key, present)));
            return values;
        }
    }
}
