/**
 * The directory is a single copy: one that is made anew from the latest map counts versions from 1 again, and takes
 * every router for a visitor from the future.
 *
 * <p>Caught by: ShardDirectoryTest.anotherMachineCanTakeOverFromTheLatestMap
 */
public final class ShardDirectory {

    public ShardDirectory(ShardMap map, Map<String, ShardStore> stores) {
        this.stores = Map.copyOf(stores);
        this.map = new ShardMap(1, map.ranges(), map.pins());
        map.ranges().forEach(range -> store(range.shard()));
        map.pins().values().forEach(this::store);
    }
}
