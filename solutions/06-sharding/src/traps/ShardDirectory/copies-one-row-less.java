/**
 * Takes the last key that was copied for the place to go on from, and a full batch for a sign that there is more: the
 * first row behind each batch is passed over.
 *
 * <p>Caught by: ShardDirectoryTest.manyRowsMoveInSmallSteps, theCopyIsMadeBeforeTheCommit,
 * aCopyPutsNoMoreThanItIsAskedFor, aMoveGetsPastThePinned, howeverManyRowsThereAreNoneIsLeftBehind,
 * aRowThatIsDeletedAfterACopyFailedStaysDeleted
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
                found.forEach((key, row) -> {
                    if (!map.pins().containsKey(key)) {
                        target.put(key, row);
                    }
                });
                next = found.size() < rows ? range.to() : found.lastKey() + 2;
            }
            return next >= range.to();
        }
    }
}
