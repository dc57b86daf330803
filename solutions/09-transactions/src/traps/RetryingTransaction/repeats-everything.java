/**
 * Tries again whatever went wrong. A key that is taken is taken the second time as well; the caller waits for the
 * answer through all the pauses.
 *
 * <p>Caught by: RetryingTransactionTest.otherFailuresAreFinal, theWorkIsCommittedOnceOrNotAtAllWhateverFails,
 * theSameHoldsOnPostgres, whatIsNoRefusalIsThrownAtOnceAsItCame, aRefusalCountsWhereverItStands, aWrappedRefusalCounts
 */
public final class RetryingTransaction {

    private static boolean saysTryAgain(Throwable failure) {
        return failure instanceof SQLException || failure.getCause() instanceof SQLException;
    }
}
