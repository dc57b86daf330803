package katas.queries;

/**
 * Looks for -3 only. A driver that stops at the row that it refuses has no count for it.
 *
 * <p>Caught by: BulkInsertTest.aDriverThatGoesOnMarksWhatHasFailed, aDriverThatStopsHasFewerCounts,
 * fewerCountsThanRowsAreAFailure
 */
public final class BulkInsert {

    private static final class Progress {

        private OptionalInt refused(int[] counts) {
            if (counts == null || underWay == 0) {
                return OptionalInt.empty();
            }
            if (underWay > 1 && Arrays.stream(counts).allMatch(count -> count == Statement.EXECUTE_FAILED)) {
                return OptionalInt.empty();
            }
            for (int i = 0; i < counts.length; i++) {
                if (!isInserted(counts[i])) {
                    return OptionalInt.of(sent + i);
                }
            }
            return OptionalInt.empty();
        }
    }
}
