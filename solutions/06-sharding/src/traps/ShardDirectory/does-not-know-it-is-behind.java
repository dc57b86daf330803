/**
 * Compares owners only. A directory that has been restored from an old copy serves routers that know better.
 *
 * <p>Caught by: ShardDirectoryTest.aDirectoryThatIsBehindRecognizesIt
 */
public final class ShardDirectory {

    private ShardStore owner(ShardMap seen, long key) {
        String shard = map.shardOf(key);
        if (!seen.shardOf(key).equals(shard)) {
            throw new StaleMapException(seen.version(), map.version());
        }
        return store(shard);
    }
}
