/**
 * Makes the new shard the owner and leaves the rows on the old one. Whoever asks all shards gets them twice, and a
 * range that comes back one day meets its own past.
 *
 * <p>Caught by: ShardDirectoryTest.afterAMoveNoRowIsOnTwoShards, manyRowsMoveInSmallSteps, aStaleMapIsRefused,
 * aPinnedKeyHasNoPartInMoves, aCustomerIsPinnedToHerRegionAndTakesHerRowAlong, aMoveGetsPastThePinned,
 * howeverManyRowsThereAreNoneIsLeftBehind, inWhateverOrderItIsCopiedAndWrittenARowIsNotLostNorDoubled,
 * whatIsReadAfterAWriteThatFailedStaysSo, howeverManyCallsFailWhatWasReadLastIsRead
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
        }
    }
}
