/**
 * Deletes one portion of what was copied when a move is given up, and leaves the rest where nobody looks, until
 * somebody asks all shards. Citus left a whole shard (citusdata/citus, issue 6580).
 *
 * <p>Caught by: ShardDirectoryTest.howeverManyRowsThereAreNoneIsLeftBehind
 */
public final class ShardDirectory {

    private final class CopyingMove implements Move {

        @Override
        public void abort() {
            requireUnderWay();
            moving = null;
            target.scan(range, ROWS_AT_A_TIME).keySet().stream()
                    .filter(key -> !map.pins().containsKey(key)).forEach(target::remove);
        }
    }
}
