import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes only the newest of the writes of a key to the database, to spare it the others. What must be written once, a
 * line in a ledger, is not written; and what another flush has in its hands at that moment is applied after what is
 * newer.
 *
 * <p>Caught by: WriteBehindCacheTest.everyWriteIsAppliedInTheOrderOfItsKey,
 * whatTheDatabaseRefusesWaitsForTheNextFlush, aRefusedWriteHoldsUpItsKeyAndNoOther, noFlushThrowsWhateverFails,
 * aWriteThatIsNotRemovedIsNotOvertaken, aFullLogSlowsTheWriterDown, whatCannotBeFlushedAtCloseWaitsForTheNextOne,
 * aFlushThatCrashesAnywhereLosesNothing, aCloseThatCrashesAnywhereLosesNothing,
 * aWriterThatCrashesAnywhereLosesNothingThatWasAccepted, twoFlushesAtOnceReorderNothing,
 * aWriteDuringAFlushIsNotLostWhateverFails, aWriterThatFlushesMeetsAFlush, writersAtOnceDoNotOverfillTheLog,
 * aFlushKnowsWhatItHasFailedAtWhoeverElseFlushes, aWriteIsRemovedBeforeTheNextOfItsKeyIsApplied,
 * aFlushDuringTheFlushOfACloseLosesNothing, anErrorOfTheDatabaseEndsAFlushAndLosesNothing
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    public int flush() {
        Map<String, Write<V>> newest = new LinkedHashMap<>();
        List<Write<V>> waiting = waiting();
        waiting.forEach(write -> newest.put(write.key(), write));
        int done = 0;
        for (Write<V> write : waiting) {
            try {
                if (newest.get(write.key()).equals(write)) {
                    store.apply(write);
                }
                log.remove(write.number());
                done++;
            } catch (RuntimeException failure) {
                // The next flush tries again.
            }
        }
        return done;
    }
}
