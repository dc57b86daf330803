/**
 * Puts a write that has failed at the end of the log, under a new number. It comes after the newer writes of its key
 * and revives the older row; and if only the answer was lost, it is applied twice.
 *
 * <p>Caught by: WriteBehindCacheTest.whatTheDatabaseRefusesWaitsForTheNextFlush, aRefusedWriteHoldsUpItsKeyAndNoOther,
 * noFlushThrowsWhateverFails, anAttemptKeepsItsNumber, twoFlushesAtOnceReorderNothingWhateverFails,
 * aWriteDuringAFlushIsNotLostWhateverFails, aFlushKnowsWhatItHasFailedAtWhoeverElseFlushes,
 * nothingOfAFlushIsTriedAgain
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private boolean take(Write<V> write) {
        try {
            store.apply(write);
        } catch (RuntimeException failure) {
            try {
                log.append(write.key(), write.row(), capacity + 1);
            } catch (RuntimeException down) {
                return false;
            }
        }
        try {
            log.remove(write.number());
            return true;
        } catch (RuntimeException down) {
            return false;
        }
    }
}
