/**
 * Compares writes with writes only, and calls it serializable. H2 does so at its level of that name.
 *
 * <p>Caught by: MvccStoreTest.writeSkewIsRefused, phantomSkewIsRefused, theReadOnlyAnomalyIsRefused,
 * whatWasReadAsAbsentIsValidatedToo, keysAreWhatComparesAsEqual
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    private final class Snapshot implements MvccTransaction<K, V> {

        private void validate() {
            for (K key : writes.keySet()) {
                if (writtenSince(at, key)) {
                    throw new WriteConflictException(key);
                }
            }
            if (level == null && (reads.stream().anyMatch(key -> writtenSince(at, key))
                    || scans.stream().anyMatch(range -> writtenSince(at, range)))) {
                throw new SerializationFailureException();
            }
        }
    }
}
