/**
 * Takes a write out of the log and then to the database, as from any queue. If the process dies in between, or the
 * database refuses, what was accepted is lost.
 *
 * <p>Caught by: WriteBehindCacheTest.whatTheDatabaseRefusesWaitsForTheNextFlush, aRefusedWriteHoldsUpItsKeyAndNoOther,
 * noFlushThrowsWhateverFails, aLogThatStaysFullRefuses, whatCannotBeFlushedAtCloseWaitsForTheNextOne,
 * aFlushThatCrashesAnywhereLosesNothing, aCloseThatCrashesAnywhereLosesNothing,
 * aWriterThatCrashesAnywhereLosesNothingThatWasAccepted, twoFlushesAtOnceReorderNothing,
 * twoFlushesAtOnceReorderNothingWhateverFails, aWriteDuringAFlushIsNotLostWhateverFails,
 * aWriterThatFlushesMeetsAFlush, whoHasWrittenReadsIt, aClosedCacheGoesOnReadingAndFlushing,
 * aWriteIsRemovedBeforeTheNextOfItsKeyIsApplied, anErrorOfTheDatabaseEndsAFlushAndLosesNothing,
 * nothingOfAFlushIsTriedAgain
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private boolean take(Write<V> write) {
        try {
            log.remove(write.number());
            store.apply(write);
            return true;
        } catch (RuntimeException failure) {
            return false;
        }
    }
}
