/**
 * Reads a point as maps are read aloud, latitude first. On the equator near Greenwich it works; Hamburg lies in the sea
 * off Somalia.
 *
 * <p>Caught by: GeoIndexTest.longitudeComesFirst, distancesAreThoseOfTheFormula, oneHundredAndEightyIsOneLongitude,
 * aPoleIsOnePlace, aDegreeOfLongitudeIsShortInTheNorth, theOtherSideIsHalfAroundTheEarth
 */
public final class GeoIndex {

    private static double distance(Point from, Point to) {
        double latitudes = Math.sin(Math.toRadians(to.longitude() - from.longitude()) / 2);
        double longitudes = Math.sin(Math.toRadians(to.latitude() - from.latitude()) / 2);
        double square = latitudes * latitudes + Math.cos(Math.toRadians(from.longitude()))
                * Math.cos(Math.toRadians(to.longitude())) * longitudes * longitudes;
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, square)));
    }
}
