/**
 * Measures by Pythagoras, in degrees. It is right on the equator, and twice as long at the latitude of Oslo.
 *
 * <p>Caught by: GeoIndexTest.longitudeComesFirst, distancesAreThoseOfTheFormula, aPoleIsOnePlace,
 * aDegreeOfLongitudeIsShortInTheNorth, theOtherSideIsHalfAroundTheEarth
 */
public final class GeoIndex {

    private static double distance(Point from, Point to) {
        return Math.toRadians(Math.hypot(Math.IEEEremainder(to.longitude() - from.longitude(), 360),
                to.latitude() - from.latitude())) * RADIUS;
    }
}
