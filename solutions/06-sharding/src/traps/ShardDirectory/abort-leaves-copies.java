/**
 * Gives a move up and leaves what was copied where it is. Nobody owns it, nobody updates it, and somebody counts it.
 *
 * <p>Caught by: ShardDirectoryTest.anAbortedMoveLeavesNothingBehind, aPinnedKeyHasNoPartInMoves,
 * howeverManyRowsThereAreNoneIsLeftBehind, inWhateverOrderItIsCopiedAndWrittenARowIsNotLostNorDoubled
 */
public final class ShardDirectory {

    private final class CopyingMove implements Move {

        @Override
        public void abort() {
            requireUnderWay();
            moving = null;
        }
    }
}
