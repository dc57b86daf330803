/**
 * Sees nothing to do where a pin and the range name the same shard. The row need not move, but the pin must go:
 * when the range moves on, the row stays behind.
 *
 * <p>Caught by: ShardDirectoryTest.aPinThatEndsOnTheShardOfItsRangeEnds
 */
public final class ShardDirectory {

    public void unpin(long key) {
        if (map.shardOf(key).equals(map.rangeOf(key).shard())) {
            requireNoMove();
            return;
        }
        Map<Long, String> pins = new HashMap<>(map.pins());
        pins.remove(key);
        repin(key, pins);
    }
}
