/**
 * Lets a failure of the database out of the flush. A <code>ScheduledExecutorService</code> calls a task never again
 * that has thrown, and tells nobody: from now on nothing is written, until the log is full.
 *
 * <p>Caught by: WriteBehindCacheTest.whatTheDatabaseRefusesWaitsForTheNextFlush, aRefusedWriteHoldsUpItsKeyAndNoOther,
 * eachWriteIsTriedOnceAFlush, noFlushThrowsWhateverFails, aWriteThatIsNotRemovedIsNotOvertaken,
 * anAttemptKeepsItsNumber, aLogThatStaysFullRefuses, whatCannotBeFlushedAtCloseWaitsForTheNextOne,
 * aClosedCacheGoesOnReadingAndFlushing, nothingOfAFlushIsTriedAgain
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private boolean take(Write<V> write) {
        store.apply(write);
        log.remove(write.number());
        return true;
    }
}
