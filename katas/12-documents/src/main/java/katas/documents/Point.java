package katas.documents;

/**
 * A place on the earth. Longitude comes first, as in GeoJSON.
 *
 * <p>One place may have several points: 180 and -180 are the same longitude, and at a pole all longitudes are. Points
 * are equal if their numbers are.
 *
 * @param longitude degrees east of Greenwich, from -180 to 180
 * @param latitude degrees north of the equator, from -90 to 90
 */
public record Point(double longitude, double latitude) {

    /**
     * Checks a point.
     *
     * @throws IllegalArgumentException if a number is out of its range, or none; the message contains it
     */
    public Point {
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("longitude must be from -180 to 180, not " + longitude);
        }
        if (!(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("latitude must be from -90 to 90, not " + latitude
                    + ". Longitude comes first.");
        }
    }
}
