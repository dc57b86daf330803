/**
 * Counts the time of a request in whole milliseconds. Ten thousand requests a second of half a millisecond each are
 * then nothing at all.
 *
 * <p>Caught by: FleetPlanTest.timeCountsToTheNanosecond, aPartOfARequestIsARequest, inFlightIsExactToTheEndOfALong
 */
public final class FleetPlan {

    private static BigInteger flightNanos(long perSecond, Duration time) {
        if (perSecond < 0) {
            throw new IllegalArgumentException("perSecond must be at least 0, not " + perSecond);
        }
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("time must be from PT0S to " + LONGEST + ", not " + time);
        }
        return BigInteger.valueOf(perSecond).multiply(BigInteger.valueOf(time.toMillis() * 1_000_000));
    }
}
