/**
 * Deletes the old rows and then makes the new map. If the old shard fails in between, the map still names it, and the
 * rows that are deleted are not to be found by anybody.
 *
 * <p>Caught by: ShardDirectoryTest.whereverAStoreThrowsNoRowIsLost, howeverManyCallsFailWhatWasReadLastIsRead
 */
public final class ShardDirectory {

    private final class CopyingMove implements Move {

        @Override
        public void commit() {
            requireUnderWay();
            if (next < range.to()) {
                throw new IllegalStateException("rows from key " + next + " on have not been copied");
            }
            settle();
            clear(source);
            map = new ShardMap(map.version() + 1, with(range, to), map.pins());
            moving = null;
        }
    }
}
