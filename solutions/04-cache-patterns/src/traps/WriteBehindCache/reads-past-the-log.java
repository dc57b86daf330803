/**
 * Reads the database while newer writes wait: a user saves, and sees the page as it was before.
 *
 * <p>Caught by: WriteBehindCacheTest.aWriteIsReadAtOnceAndInTheDatabaseLater, theNewestWriteIsRead,
 * whatTheDatabaseRefusesWaitsForTheNextFlush, aWriteThatIsNotRemovedIsNotOvertaken, aFullLogSlowsTheWriterDown,
 * aLogThatStaysFullRefuses, aLogThatFailsIsNoErrorForReaders, whatTheDatabaseThrowsIsThrownToReaders,
 * whatWaitsNeedsNoTurn, whatCannotBeFlushedAtCloseWaitsForTheNextOne, aFlushThatCrashesAnywhereLosesNothing,
 * aCloseThatCrashesAnywhereLosesNothing, aWriterThatCrashesAnywhereLosesNothingThatWasAccepted,
 * aWriteDuringAFlushIsNotLostWhateverFails, whoHasWrittenReadsIt, writersAtOnceDoNotOverfillTheLog,
 * aClosedCacheGoesOnReadingAndFlushing, aFullLogThatSomebodyElseHasEmptiedIsTriedOnceMore,
 * noTurnIsHeldDuringACallOfTheLog, nothingOfAReadIsTriedAgain, whoFindsTheLogFullFlushesEvenDuringAFlush,
 * whoHasWaitedForATurnDoesNotLookAgain
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    public Optional<V> read(String key) {
        return load(Objects.requireNonNull(key, "key"));
    }
}
