package katas.documents;

import java.util.List;

/**
 * Finds places on the earth: those in a box, and those near a point.
 *
 * <p>The earth is a sphere with a radius of {@value #RADIUS} meters. The distance of two points is that of the shorter
 * way along a great circle between them, by the haversine formula: {@code 2 R asin(sqrt(sin²(Δφ/2) + cos φ1 cos φ2
 * sin²(Δλ/2)))}, where {@code φ} are the latitudes and {@code λ} the longitudes. It may be rounded: by a millimeter,
 * and beyond 20,000 kilometers by a meter. That of a place to itself is 0, whatever its points.
 *
 * <p>Places are looked at where they can be found. Let the distance of {@link #near} be at most ten kilometers, and the
 * box of {@link #within} at most a tenth of a degree wide and high; then both take time for the places that are within
 * 300 kilometers of the point or the box, and no longer however many are farther away. {@link #put} and {@link #remove}
 * take the same time however many there are, anywhere. Not thread-safe.
 */
public final class GeoIndex {

    /** The radius that MongoDB takes, in meters: that of the equator. */
    static final double RADIUS = 6_378_100;

    /**
     * Takes in a place. One that is there under this number is moved.
     *
     * @param id the place's number, any
     * @param at where it is, not null
     * @throws NullPointerException if {@code at} is null; then nothing changes
     */
    public void put(int id, Point at) {
        throw new UnsupportedOperationException("TODO: GeoIndex.put");
    }

    /**
     * Takes out a place.
     *
     * @param id the place's number
     * @return whether it was there
     */
    public boolean remove(int id) {
        throw new UnsupportedOperationException("TODO: GeoIndex.remove");
    }

    /**
     * The places in a box. The edges belong to it. A place at longitude 180 is at -180 as well, and one at a pole is at
     * all longitudes.
     *
     * @param box the box, not null
     * @return their numbers, ascending; the list is the caller's own
     * @throws NullPointerException if {@code box} is null
     */
    public List<Integer> within(Box box) {
        throw new UnsupportedOperationException("TODO: GeoIndex.within");
    }

    /**
     * The places that are nearest to a point.
     *
     * @param center the point, not null
     * @param meters how far away they are at most, at least 0; may be infinite. A place whose distance is
     *     that, but for what rounding may do, may be found or not, unless the distance is 0
     * @param limit how many are wanted at most; at least 1
     * @return the nearest, in ascending order of their distances, those with equal points in ascending order of
     *     their numbers; the list is the caller's own
     * @throws IllegalArgumentException if {@code meters} is negative or no number, or {@code limit} is below 1; the
     *     message contains it
     * @throws NullPointerException if {@code center} is null; where another argument is refused as well, either is
     *     thrown
     */
    public List<Nearby> near(Point center, double meters, int limit) {
        throw new UnsupportedOperationException("TODO: GeoIndex.near");
    }
}
