import java.util.concurrent.TimeUnit;

/**
 * Counts costs in whole seconds. What takes less costs nothing, so nobody is ever early, and the stampede is back.
 *
 * <p>Caught by: EarlyExpirationTest.costsBelowASecondCount, aCostOfNothingIsNeverEarly,
 * theChanceFallsWithTheTimeThatIsLeft, drawsAreNotRoundedToNanoseconds
 */
public final class EarlyExpiration {

    public boolean isDue(long now, long expiry, long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost must be at least 0, not " + cost);
        }
        long left = expiry - now;
        double lot = -Math.log(1 - random.nextDouble());
        return left <= 0 || TimeUnit.NANOSECONDS.toSeconds(cost) * beta * lot >= TimeUnit.NANOSECONDS.toSeconds(left);
    }
}
