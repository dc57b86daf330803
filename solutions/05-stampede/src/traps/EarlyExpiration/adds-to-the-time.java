/**
 * Adds to the time and compares two ticks, as the formula is printed. Where the ticker runs over, the sum is on the
 * other side.
 *
 * <p>Caught by: EarlyExpirationTest.onlyTheDifferenceOfTimesMatters, fromTheExpiryOnEveryReadIsDue
 */
public final class EarlyExpiration {

    public boolean isDue(long now, long expiry, long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost must be at least 0, not " + cost);
        }
        double lot = -Math.log(1 - random.nextDouble());
        return now + (long) (cost * beta * lot) >= expiry;
    }
}
