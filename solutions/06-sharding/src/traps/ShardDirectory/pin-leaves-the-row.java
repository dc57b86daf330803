/**
 * Changes the map for a pin and leaves the row where it was: there, it is not looked for any more.
 *
 * <p>Caught by: ShardDirectoryTest.anotherMachineCanTakeOverFromTheLatestMap, aPinnedKeyIsWhereItIsPinned,
 * aPinnedKeyMovesWhenItsOwnerDoes, aPinnedKeyHasNoPartInMoves, aCustomerIsPinnedToHerRegionAndTakesHerRowAlong,
 * aMoveGetsPastThePinned, inWhateverOrderItIsCopiedAndWrittenARowIsNotLostNorDoubled, aPinHoldsForARowThatIsYetToCome
 */
public final class ShardDirectory {

    private void repin(long key, Map<Long, String> pins) {
        ShardMap next = new ShardMap(map.version() + 1, map.ranges(), pins);
        map.shardOf(key);
        requireNoMove();
        if (pins.equals(map.pins())) {
            return;
        }
        map = next;
    }
}
