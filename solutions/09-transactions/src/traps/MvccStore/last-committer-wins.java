/**
 * Commits whatever was written, also over a version that the transaction has never seen: the lost update.
 *
 * <p>Caught by: MvccStoreTest.ofTwoWritersOfAKeyTheFirstToCommitWins, theLowestOfTheKeysThatBothHaveWrittenIsTold,
 * keysAreWhatComparesAsEqual, aDeletionIsAWriteAlsoOfWhatIsNotThere, whatHasEndedDoesNothingMore
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    private final class Snapshot implements MvccTransaction<K, V> {

        private void validate() {
            if (level == Isolation.SERIALIZABLE && (reads.stream().anyMatch(key -> writtenSince(at, key))
                    || scans.stream().anyMatch(range -> writtenSince(at, range)))) {
                throw new SerializationFailureException();
            }
        }
    }
}
