/**
 * Divides by the cosine of the latitude, and so takes the circle for as wide as it is at the height of its middle. It
 * is widest nearer to the pole.
 *
 * <p>Caught by: GeoIndexTest.aDegreeOfLongitudeIsShortInTheNorth
 */
public final class GeoIndex {

    private Set<Integer> around(Point center, double reach) {
        double south = center.latitude() - reach;
        double north = center.latitude() + reach;
        if (south <= -90 || north >= 90) {
            return candidates(-180, 180, Math.max(south, -90), Math.min(north, 90));
        }
        double half = Math.min(180, reach / Math.cos(Math.toRadians(center.latitude())));
        return candidates(center.longitude() - half, center.longitude() + half, south, north);
    }
}
