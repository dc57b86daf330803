/**
 * Sends each request where the sender's map says. After a move, a router that has not heard of it writes to the old
 * shard, which takes the row and tells nobody: the write is acknowledged and never seen again.
 *
 * <p>Caught by: ShardDirectoryTest.aStaleMapIsRefused, aDirectoryThatIsBehindRecognizesIt, aPinnedKeyIsWhereItIsPinned,
 * aCustomerIsPinnedToHerRegionAndTakesHerRowAlong
 */
public final class ShardDirectory {

    private ShardStore owner(ShardMap seen, long key) {
        map.shardOf(key);
        return store(seen.shardOf(key));
    }
}
