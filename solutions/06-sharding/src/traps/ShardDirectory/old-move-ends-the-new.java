/**
 * Knows that a move has ended by there being none. While the next one is under way, whoever still holds the old one can
 * end that, or commit the old range once more.
 *
 * <p>Caught by: ShardDirectoryTest.aMoveThatHasEndedDoesNotReachIntoTheNext
 */
public final class ShardDirectory {

    private final class CopyingMove implements Move {

        private void requireUnderWay() {
            if (moving == null) {
                throw new IllegalStateException("the move of " + range + " to " + to + " has ended");
            }
        }
    }
}
