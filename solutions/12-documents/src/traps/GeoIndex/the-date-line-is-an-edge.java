/**
 * Takes a box whose western edge is greater for one whose edges were mixed up, and puts them in order. What is asked
 * for around the date line is then looked for around the rest of the earth.
 *
 * <p>Caught by: GeoIndexTest.theDateLineIsNoEdge, aBoxMayBeAPointOrTheEarth
 */
public final class GeoIndex {

    private static boolean isBetween(Box box, double longitude) {
        return Math.min(box.west(), box.east()) <= longitude && longitude <= Math.max(box.west(), box.east());
    }
}
