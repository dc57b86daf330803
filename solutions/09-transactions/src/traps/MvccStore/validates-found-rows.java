/**
 * Remembers of a scanned range the keys that it has found, so a key that comes into the range goes unnoticed.
 *
 * <p>Caught by: MvccStoreTest.phantomSkewIsRefused
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    private final class Snapshot implements MvccTransaction<K, V> {

        @Override
        public SortedMap<K, V> scan(K from, K to) {
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException("the range from " + from + " to " + to + " is upside down");
            }
            requireOpen();
            reads.addAll(versions.subMap(from, to).keySet());
            NavigableMap<K, Optional<V>> found = new TreeMap<>();
            versions.subMap(from, to).forEach((key, history) -> found.put(key, seen(history, at)));
            found.putAll(writes.subMap(from, to));
            SortedMap<K, V> values = new TreeMap<>();
            found.forEach((key, value) -> value.ifPresent(present -> values.put(key, present)));
            return values;
        }
    }
}
