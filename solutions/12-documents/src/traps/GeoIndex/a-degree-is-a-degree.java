/**
 * Looks as many degrees to the east and west as to the north and south. Far from the equator a degree of longitude is
 * short, and what is near lies many of them away.
 *
 * <p>Caught by: GeoIndexTest.aPoleIsOnePlace, aDegreeOfLongitudeIsShortInTheNorth
 */
public final class GeoIndex {

    private Set<Integer> around(Point center, double reach) {
        double half = Math.min(180, reach);
        return candidates(center.longitude() - half, center.longitude() + half,
                Math.max(-90, center.latitude() - reach), Math.min(90, center.latitude() + reach));
    }
}
