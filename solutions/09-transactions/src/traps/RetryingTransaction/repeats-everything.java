package katas.transactions;

/**
 * Tries again whatever went wrong. A key that is taken is taken the second time as well; the caller waits for the
 * answer through all the pauses.
 *
 * Caught by: RetryingTransactionTest.otherFailuresAreFinal
 * Caught by: RetryingTransactionTest.theWorkIsCommittedOnceOrNotAtAllWhateverFails
 * Caught by: RetryingTransactionTest.theSameHoldsOnPostgres
 * Caught by: RetryingTransactionTest.whatIsNoRefusalIsThrownAtOnceAsItCame
 * Caught by: RetryingTransactionTest.aRefusalCountsWhereverItStands
 * Caught by: RetryingTransactionTest.aWrappedRefusalCounts
 */
public final class RetryingTransaction {

    private static boolean saysTryAgain(Throwable failure) {
        return failure instanceof SQLException || failure.getCause() instanceof SQLException;
    }
}
