/**
 * Lets a transaction see its own writes key by key, and forgets them in a scan.
 *
 * <p>Caught by: MvccStoreTest.aScanShowsOwnWrites, aScanIsAMapOfItsOwn
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    private final class Snapshot implements MvccTransaction<K, V> {

        @Override
        public SortedMap<K, V> scan(K from, K to) {
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException("the range from " + from + " to " + to + " is upside down");
            }
            requireOpen();
            scans.add(new Range<>(from, to));
            NavigableMap<K, Optional<V>> found = new TreeMap<>();
            versions.subMap(from, to).forEach((key, history) -> found.put(key, seen(history, at)));
            SortedMap<K, V> values = new TreeMap<>();
            found.forEach((key, value) -> value.ifPresent(present -> values.put(key, present)));
            return values;
        }
    }
}
