/**
 * Multiplies in doubles and rounds up. What is ten in flight comes out a hair above ten, or many beyond 2^53 a few
 * short.
 *
 * <p>Caught by: FleetPlanTest.inFlightIsExactToTheEndOfALong
 */
public final class FleetPlan {

    public static long inFlight(long perSecond, Duration time) {
        flightNanos(perSecond, time);
        return (long) Math.ceil(perSecond * (time.toNanos() / 1e9));
    }
}
