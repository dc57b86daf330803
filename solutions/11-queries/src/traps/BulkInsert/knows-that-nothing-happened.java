package katas.queries;

/**
 * Takes a commit that fails for one that has not happened. Only its answer may be lost, and whoever believes this
 * inserts the rows again.
 *
 * <p>Caught by: BulkInsertTest.allOrNothingWhateverFails, wholeChunksWhateverFails
 */
public final class BulkInsert {

    private static final class Progress {

        BulkInsertException told(Exception failure) {
            OptionalInt row = failure instanceof BatchUpdateException batch ? refused(batch.getUpdateCounts())
                    : OptionalInt.empty();
            return new BulkInsertException(inserted, inserted, row, failure);
        }
    }
}
