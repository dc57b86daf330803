/**
 * Remembers a read only if it has found something.
 *
 * <p>Caught by: MvccStoreTest.whatWasReadAsAbsentIsValidatedToo, keysAreWhatComparesAsEqual
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
            NavigableMap<Long, Optional<V>> history = versions.get(key);
            if (history != null) {
                reads.add(key);
            }
            return history == null ? Optional.empty() : seen(history, at);
        }
    }
}
