package katas.queries;

/**
 * Takes the first row that is marked for the one that was refused. PostgreSQL's driver marks all rows of a batch,
 * whichever it was.
 *
 * <p>Caught by: BulkInsertTest.aDriverThatMarksAllTellsNothing, chunksBeforeARefusedRowStay, oneRefusedRowTakesAllBack
 */
public final class BulkInsert {

    private static final class Progress {

        private OptionalInt refused(int[] counts) {
            if (counts == null || underWay == 0) {
                return OptionalInt.empty();
            }
            int first = 0;
            while (first < counts.length && isInserted(counts[first])) {
                first++;
            }
            return first < underWay ? OptionalInt.of(sent + first) : OptionalInt.empty();
        }
    }
}
