/**
 * Only counts the rows, and copies all of them in one step at the commit. Nothing written in the meantime can be lost,
 * and no request is answered until the last of a hundred million rows is copied: the maintenance window that the move
 * was to do without.
 *
 * <p>Caught by: ShardDirectoryTest.theCopyIsMadeBeforeTheCommit, aCopyPutsNoMoreThanItIsAskedFor,
 * whatIsOutsideOfTheRangeHasNoPartInTheMove
 */
public final class ShardDirectory {

    private final class CopyingMove implements Move {

        void follow(long key, Consumer<ShardStore> write) {
            // All will be copied as it is then.
        }

        @Override
        public boolean copy(int rows) {
            requireUnderWay();
            if (rows < 1) {
                throw new IllegalArgumentException("rows must be at least 1, not " + rows);
            }
            if (next < range.to()) {
                var found = source.scan(new KeyRange(next, range.to()), rows);
                next = found.size() < rows ? range.to() : found.lastKey() + 1;
            }
            return next >= range.to();
        }

        @Override
        public void commit() {
            requireUnderWay();
            if (next < range.to()) {
                throw new IllegalStateException("rows from key " + next + " on have not been copied");
            }
            source.scan(range, Integer.MAX_VALUE).forEach((key, row) -> {
                if (!map.pins().containsKey(key)) {
                    target.put(key, row);
                }
            });
            map = new ShardMap(map.version() + 1, with(range, to), map.pins());
            moving = null;
            clear(source);
        }
    }
}
