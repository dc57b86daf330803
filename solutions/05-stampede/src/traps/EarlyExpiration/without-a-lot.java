/**
 * Begins when the time that is left is as long as a computation takes. All readers of that moment begin together: the
 * stampede comes early.
 *
 * <p>Caught by: EarlyExpirationTest.theChanceFallsWithTheTimeThatIsLeft, betaStretchesTheTime, costsBelowASecondCount,
 * eachReadDrawsAnew, onlyTheDifferenceOfTimesMatters, longTimesDoNotOverflow, drawsAreNotRoundedToNanoseconds,
 * farFromTheExpiryHardlyAnybodyIsDue, eachReadAsksTheSource
 */
public final class EarlyExpiration {

    public boolean isDue(long now, long expiry, long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost must be at least 0, not " + cost);
        }
        long left = expiry - now;
        return left <= 0 || cost * beta >= left;
    }
}
