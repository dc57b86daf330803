/**
 * Writes to both shards during a move, and forgets that a deletion is a write. What was deleted behind the copier is
 * back after the commit.
 *
 * <p>Caught by: ShardDirectoryTest.whatIsDeletedDuringAMoveStaysDeleted,
 * inWhateverOrderItIsCopiedAndWrittenARowIsNotLostNorDoubled, aRowThatIsDeletedAfterACopyFailedStaysDeleted,
 * whatIsReadAfterAWriteThatFailedStaysSo, howeverManyCallsFailWhatWasReadLastIsRead
 */
public final class ShardDirectory {

    public void remove(ShardMap seen, long key) {
        owner(seen, key).remove(key);
    }
}
