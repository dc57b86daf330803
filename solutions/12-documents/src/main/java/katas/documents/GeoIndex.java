package katas.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    /** What rounding may do to an angle, in degrees: a ten-thousandth of a meter. */
    private static final double SLACK = 1e-9;

    /** The column of a pole, which is in none and in all. */
    private static final int POLE = -1;

    private final Map<Integer, Point> places = new HashMap<>();
    /** For each cell of a grid of whole degrees, the places in it. */
    private final Map<Cell, Set<Integer>> cells = new HashMap<>();

    /** Column from 0 to 359, or that of a pole; row from -90 to 90. */
    private record Cell(int column, int row) {
    }

    /**
     * Takes in a place. One that is there under this number is moved.
     *
     * @param id the place's number, any
     * @param at where it is, not null
     * @throws NullPointerException if {@code at} is null; then nothing changes
     */
    public void put(int id, Point at) {
        Objects.requireNonNull(at, "at");
        remove(id);
        places.put(id, at);
        cells.computeIfAbsent(cell(at), first -> new HashSet<>()).add(id);
    }

    /**
     * Takes out a place.
     *
     * @param id the place's number
     * @return whether it was there
     */
    public boolean remove(int id) {
        Point gone = places.remove(id);
        if (gone != null) {
            cells.computeIfPresent(cell(gone), (cell, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
        return gone != null;
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
        List<Integer> found = new ArrayList<>();
        for (int id : candidates(box.west(), unwrapped(box), box.south(), box.north())) {
            if (contains(box, places.get(id))) {
                found.add(id);
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** The eastern edge, as a number that is not below the western one. */
    private static double unwrapped(Box box) {
        return box.east() + (box.west() > box.east() ? 360 : 0);
    }

    private static boolean contains(Box box, Point at) {
        if (at.latitude() < box.south() || at.latitude() > box.north()) {
            return false;
        }
        return Math.abs(at.latitude()) == 90 || isBetween(box, at.longitude())
                || Math.abs(at.longitude()) == 180 && isBetween(box, -at.longitude());
    }

    private static boolean isBetween(Box box, double longitude) {
        return box.west() <= box.east() ? box.west() <= longitude && longitude <= box.east()
                : box.west() <= longitude || longitude <= box.east();
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
        Objects.requireNonNull(center, "center");
        if (!(meters >= 0)) {
            throw new IllegalArgumentException("meters must be at least 0, not " + meters);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        double reach = Math.toDegrees(meters / RADIUS) + SLACK;
        List<Nearby> found = new ArrayList<>();
        for (int id : around(center, reach)) {
            double distance = distance(center, places.get(id));
            if (distance <= meters) {
                found.add(new Nearby(id, distance));
            }
        }
        found.sort(Comparator.comparingDouble(Nearby::meters).thenComparingInt(Nearby::id));
        return new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
    }

    private Set<Integer> around(Point center, double reach) {
        // A circle that holds a pole has all longitudes.
        double half = 180;
        if (Math.abs(center.latitude()) + reach < 90) {
            // Where a meridian touches the circle. It does so nearer to the pole than the circle's middle is.
            double sine = Math.sin(Math.toRadians(reach)) / Math.cos(Math.toRadians(center.latitude()));
            half = Math.toDegrees(Math.asin(Math.min(1, sine)));
        }
        return candidates(center.longitude() - half, center.longitude() + half,
                Math.max(center.latitude() - reach, -90), Math.min(center.latitude() + reach, 90));
    }

    private static double distance(Point from, Point to) {
        double latitudes = Math.sin(Math.toRadians(to.latitude() - from.latitude()) / 2);
        // 180 and -180 are no distance apart, to the last digit, and neither are two points at a pole.
        double turn = Math.IEEEremainder(to.longitude() - from.longitude(), 360);
        double longitudes = Math.sin(Math.toRadians(turn) / 2);
        double square = latitudes * latitudes + cosine(from) * cosine(to) * longitudes * longitudes;
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, square)));
    }

    private static double cosine(Point at) {
        return Math.abs(at.latitude()) == 90 ? 0 : Math.cos(Math.toRadians(at.latitude()));
    }

    /** The places in all cells that a strip touches; its eastern edge is a number not below its western one. */
    private Set<Integer> candidates(double west, double east, double south, double north) {
        int first = (int) Math.floor(west);
        int columns = Math.min(360, (int) Math.floor(east) - first + 1);
        int bottom = row(south);
        int top = row(north);
        Set<Integer> found = new HashSet<>();
        if ((long) columns * (top - bottom + 1) > cells.size()) {
            cells.forEach((cell, ids) -> {
                boolean touched = cell.column() == POLE || Math.floorMod(cell.column() - first, 360) < columns;
                if (touched && bottom <= cell.row() && cell.row() <= top) {
                    found.addAll(ids);
                }
            });
            return found;
        }
        for (int row = bottom; row <= top; row++) {
            for (int column = first; column < first + columns; column++) {
                found.addAll(cells.getOrDefault(new Cell(Math.floorMod(column, 360), row), Set.of()));
            }
            found.addAll(cells.getOrDefault(new Cell(POLE, row), Set.of()));
        }
        return found;
    }

    private static Cell cell(Point at) {
        return Math.abs(at.latitude()) == 90 ? new Cell(POLE, row(at.latitude()))
                : new Cell(Math.floorMod((int) Math.floor(at.longitude()), 360), row(at.latitude()));
    }

    private static int row(double latitude) {
        return (int) Math.floor(latitude);
    }
}
