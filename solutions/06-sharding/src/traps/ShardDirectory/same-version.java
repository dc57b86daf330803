/**
 * Gives the range to its new owner and leaves the version as it was: two different maps that call themselves the same.
 *
 * <p>Caught by: ShardDirectoryTest.eachChangeOfAnOwnerMakesANewVersion, aStaleMapIsRefused,
 * aDirectoryThatIsBehindRecognizesIt, anotherMachineCanTakeOverFromTheLatestMap, movesThatMakeNoSenseAreRefused,
 * whatIsReadAfterAWriteThatFailedStaysSo, anEndThatFailedHasHappenedOrTheMoveGoesOn,
 * howeverManyCallsFailWhatWasReadLastIsRead
 */
public final class ShardDirectory {

    private final class CopyingMove implements Move {

        @Override
        public void commit() {
            requireUnderWay();
            if (next < range.to()) {
                throw new IllegalStateException("rows from key " + next + " on have not been copied");
            }
            map = new ShardMap(map.version(), with(range, to), map.pins());
            moving = null;
            clear(source);
        }
    }
}
