/**
 * Compares a draw with the chance, which is the same in other words; but a cost of 0 makes it a division of 0 by 0, and
 * a value that has expired is served for ever.
 *
 * <p>Caught by: EarlyExpirationTest.fromTheExpiryOnEveryReadIsDue
 */
public final class EarlyExpiration {

    public boolean isDue(long now, long expiry, long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost must be at least 0, not " + cost);
        }
        return random.nextDouble() < Math.exp(-(expiry - now) / (beta * cost));
    }
}
