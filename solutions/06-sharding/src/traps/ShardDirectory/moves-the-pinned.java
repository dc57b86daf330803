/**
 * Copies all rows of the range, also those that are pinned to the shard that it leaves: the customer's row is in the
 * other country now, and nobody finds it there.
 *
 * <p>Caught by: ShardDirectoryTest.aPinnedKeyHasNoPartInMoves, aMoveGetsPastThePinned,
 * inWhateverOrderItIsCopiedAndWrittenARowIsNotLostNorDoubled, aRowThatIsDeletedAfterACopyFailedStaysDeleted
 */
public final class ShardDirectory {

    private final class CopyingMove implements Move {

        @Override
        public boolean copy(int rows) {
            requireUnderWay();
            if (rows < 1) {
                throw new IllegalArgumentException("rows must be at least 1, not " + rows);
            }
            if (next < range.to()) {
                var found = source.scan(new KeyRange(next, range.to()), rows);
                found.forEach(target::put);
                next = found.size() < rows ? range.to() : found.lastKey() + 1;
            }
            return next >= range.to();
        }

        private void clear(ShardStore store) {
            KeyRange left = range;
            while (left != null) {
                var found = store.scan(left, ROWS_AT_A_TIME);
                found.keySet().forEach(store::remove);
                boolean more = found.size() == ROWS_AT_A_TIME && found.lastKey() + 1 < range.to();
                left = more ? new KeyRange(found.lastKey() + 1, range.to()) : null;
            }
        }
    }
}
