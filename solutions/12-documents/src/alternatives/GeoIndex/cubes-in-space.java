package katas.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Leaves the map for space: a place is a point on a ball, and lies in one of many small cubes. Space has neither a date
 * line nor poles; what is near on the surface is near in it.
 */
public final class GeoIndex {

    private static final double RADIUS = 6_378_100;
    /** So many cubes make the ball's radius: one is about a hundred kilometers long. */
    private static final int CUBES = 64;

    private final Map<Integer, Place> places = new TreeMap<>();
    private final Map<List<Integer>, Map<Integer, Place>> cubes = new HashMap<>();

    private record Place(Point at, double x, double y, double z) {

        static Place of(Point at) {
            double radius = Math.abs(at.latitude()) == 90 ? 0 : Math.cos(Math.toRadians(at.latitude()));
            double longitude = at.longitude() == -180 ? 180 : at.longitude();
            return new Place(at, radius * Math.cos(Math.toRadians(longitude)) + 0.0,
                    radius * Math.sin(Math.toRadians(longitude)) + 0.0, Math.sin(Math.toRadians(at.latitude())));
        }

        List<Integer> cube() {
            return List.of(cube(x), cube(y), cube(z));
        }

        static int cube(double coordinate) {
            return (int) Math.floor(coordinate * CUBES);
        }

        double meters(Place other) {
            double chord = Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
                    + (z - other.z) * (z - other.z));
            return 2 * RADIUS * Math.asin(Math.min(1, chord / 2));
        }
    }

    public void put(int id, Point at) {
        Place place = Place.of(at);
        remove(id);
        places.put(id, place);
        cubes.computeIfAbsent(place.cube(), first -> new HashMap<>()).put(id, place);
    }

    public boolean remove(int id) {
        Place gone = places.remove(id);
        if (gone == null) {
            return false;
        }
        cubes.get(gone.cube()).remove(id);
        if (cubes.get(gone.cube()).isEmpty()) {
            cubes.remove(gone.cube());
        }
        return true;
    }

    public List<Integer> within(Box box) {
        double width = (box.east() - box.west() + 360) % 360;
        boolean around = box.east() - box.west() >= 360;
        Map<Integer, Place> candidates = places;
        if (!around && width < 1 && box.north() - box.south() < 1) {
            double middle = Math.IEEEremainder(box.west() + width / 2, 360);
            double degrees = (width + box.north() - box.south()) / 2 + 1e-6;
            candidates = around(Place.of(new Point(middle, (box.south() + box.north()) / 2)),
                    Math.toRadians(degrees) * RADIUS);
        }
        return candidates.entrySet().stream().filter(entry -> holds(box, entry.getValue().at())).map(Map.Entry::getKey)
                .sorted().collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean holds(Box box, Point at) {
        if (at.latitude() < box.south() || at.latitude() > box.north()) {
            return false;
        }
        if (Math.abs(at.latitude()) == 90) {
            return true;
        }
        Collection<Double> longitudes = new LinkedHashSet<>(List.of(at.longitude()));
        if (Math.abs(at.longitude()) == 180) {
            longitudes.addAll(List.of(180.0, -180.0));
        }
        return longitudes.stream().anyMatch(longitude -> box.west() > box.east()
                ? longitude >= box.west() || longitude <= box.east()
                : longitude >= box.west() && longitude <= box.east());
    }

    public List<Nearby> near(Point center, double meters, int limit) {
        Place middle = Place.of(center);
        if (meters < 0 || Double.isNaN(meters)) {
            throw new IllegalArgumentException(meters + " meters");
        }
        if (limit <= 0) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
        return around(middle, meters).entrySet().stream()
                .map(entry -> new Nearby(entry.getKey(), middle.meters(entry.getValue())))
                .filter(nearby -> nearby.meters() <= meters)
                .sorted(Comparator.comparingDouble(Nearby::meters).thenComparing(Nearby::id)).limit(limit)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** At least those that are so near. */
    private Map<Integer, Place> around(Place middle, double meters) {
        double chord = meters / RADIUS + 1e-9;
        if (chord > 4.0 / CUBES) {
            return places;
        }
        Map<Integer, Place> found = new HashMap<>();
        for (int x : range(middle.x(), chord)) {
            for (int y : range(middle.y(), chord)) {
                for (int z : range(middle.z(), chord)) {
                    found.putAll(cubes.getOrDefault(List.of(x, y, z), Map.of()));
                }
            }
        }
        return found;
    }

    private static Collection<Integer> range(double middle, double chord) {
        Collection<Integer> range = new TreeSet<>();
        for (int cube = Place.cube(middle - chord); cube <= Place.cube(middle + chord); cube++) {
            range.add(cube);
        }
        return range;
    }
}
