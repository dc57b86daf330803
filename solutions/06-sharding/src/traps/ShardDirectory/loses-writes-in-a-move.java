/**
 * Copies the range and lets writes go to the old owner alone. What was written behind the copier is lost at the commit.
 *
 * <p>Caught by: ShardDirectoryTest.whatIsWrittenDuringAMoveIsNotLost, whatIsWrittenAfterTheCopyIsNotLost,
 * inWhateverOrderItIsCopiedAndWrittenARowIsNotLostNorDoubled, aRowThatIsDeletedAfterACopyFailedStaysDeleted,
 * whatIsReadAfterAWriteThatFailedStaysSo, howeverManyCallsFailWhatWasReadLastIsRead
 */
public final class ShardDirectory {

    public void put(ShardMap seen, long key, String row) {
        Objects.requireNonNull(row, "row");
        owner(seen, key).put(key, row);
    }
}
