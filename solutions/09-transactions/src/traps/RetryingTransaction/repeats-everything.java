package katas.transactions;

/**
 * Tries again whatever went wrong. A key that is taken is taken the second time as well; the caller waits for the
 * answer through all the pauses.
 *
 * Caught by: RetryingTransactionTest.otherFailuresAreFinal
 */
public final class RetryingTransaction {

    private static boolean saysTryAgain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
