/**
 * Compares versions instead of owners: one range moves, and every router in the world must fetch the map before its
 * next request, whichever key it is for.
 *
 * <p>Caught by: ShardDirectoryTest.anOldMapThatNamesTheRightShardWillDo
 */
public final class ShardDirectory {

    private ShardStore owner(ShardMap seen, long key) {
        String shard = map.shardOf(key);
        if (seen.version() != map.version()) {
            throw new StaleMapException(seen.version(), map.version());
        }
        return store(shard);
    }
}
