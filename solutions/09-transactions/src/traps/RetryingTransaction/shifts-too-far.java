/**
 * Doubles the bound by a shift, as printed everywhere. A shift by 64 is none: after many refusals the pauses are short
 * again, and in between the bound was negative or 0.
 *
 * <p>Caught by: RetryingTransactionTest.boundsDoubleUntilTheyAreTheLongest
 */
public final class RetryingTransaction {

    private long bound(int attempt) {
        long doubled = first << attempt - 1;
        return Math.min(longest, doubled < 1 ? longest : doubled);
    }
}
