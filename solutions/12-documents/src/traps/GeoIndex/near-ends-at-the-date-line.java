/**
 * Cuts the strip around a point off at 180 degrees. Whoever stands at the date line sees one side of it.
 *
 * <p>Caught by: GeoIndexTest.theDateLineIsNoEdge, oneHundredAndEightyIsOneLongitude
 */
public final class GeoIndex {

    private Set<Integer> around(Point center, double reach) {
        double south = center.latitude() - reach;
        double north = center.latitude() + reach;
        if (south <= -90 || north >= 90) {
            return candidates(-180, 180, Math.max(south, -90), Math.min(north, 90));
        }
        double sine = Math.sin(Math.toRadians(reach)) / Math.cos(Math.toRadians(center.latitude()));
        double half = sine >= 1 ? 180 : Math.toDegrees(Math.asin(sine)) + SLACK;
        return candidates(Math.max(-180, center.longitude() - half),
                Math.min(179.999, center.longitude() + half), south, north);
    }
}
