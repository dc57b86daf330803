/**
 * Moves its border when a whole portion is copied. If a put fails in the middle, the rows before it are on the other
 * shard and beyond the border: a deletion passes them by, and the repeated copy does not see what is no longer there.
 * The row is back after the commit.
 *
 * <p>Caught by: ShardDirectoryTest.aRowThatIsDeletedAfterACopyFailedStaysDeleted
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
                next = found.size() < rows ? range.to() : found.lastKey() + 1;
            }
            return next >= range.to();
        }
    }
}
