import java.util.concurrent.TimeUnit;

/**
 * Lets the chance grow evenly with the age, for entries that live an hour. At a thousand reads a second somebody draws
 * the lot within seconds, and a value that may be served for an hour is computed a thousand times in it.
 *
 * <p>Caught by: EarlyExpirationTest.farFromTheExpiryNobodyIsDue, fromTheExpiryOnEveryReadIsDue,
 * aCostOfNothingIsNeverEarly, theChanceFallsWithTheTimeThatIsLeft, betaStretchesTheTime, costsBelowASecondCount,
 * eachReadDrawsAnew, onlyTheDifferenceOfTimesMatters, longTimesDoNotOverflow, aCostBeyondAllNumbersIsAlwaysDue,
 * drawsAreNotRoundedToNanoseconds, farFromTheExpiryHardlyAnybodyIsDue
 */
public final class EarlyExpiration {

    private static final double LIFE = TimeUnit.HOURS.toNanos(1);

    public boolean isDue(long now, long expiry, long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost must be at least 0, not " + cost);
        }
        double age = LIFE - (expiry - now);
        return random.nextDouble() < beta * age / LIFE;
    }
}
