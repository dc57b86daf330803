/**
 * Takes the logarithm of a draw that may be 0. Once in a very long time a read is due at any time, an hour before the
 * expiry.
 *
 * <p>Caught by: EarlyExpirationTest.noLotIsInfinite
 */
public final class EarlyExpiration {

    public boolean isDue(long now, long expiry, long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost must be at least 0, not " + cost);
        }
        long left = expiry - now;
        return left <= 0 || cost * beta * -Math.log(random.nextDouble()) >= left;
    }
}
