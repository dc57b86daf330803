/**
 * Makes the new map, and only then brings over the writes that the new shard has missed. If it fails again, the map
 * names a shard that has an older row, and nobody will ever bring over the newer one.
 *
 * <p>Caught by: ShardDirectoryTest.howeverManyCallsFailWhatWasReadLastIsRead
 */
public final class ShardDirectory {

    private final class CopyingMove implements Move {

        @Override
        public void commit() {
            requireUnderWay();
            if (next < range.to()) {
                throw new IllegalStateException("rows from key " + next + " on have not been copied");
            }
            map = new ShardMap(map.version() + 1, with(range, to), map.pins());
            moving = null;
            settle();
            clear(source);
        }
    }
}
