/**
 * Returns what is in the square around the circle, in the order of distance, and spares the comparison.
 *
 * <p>Caught by: GeoIndexTest.aDegreeOfLongitudeIsShortInTheNorth, whatIsInTheCornerIsNotNear,
 * theEdgeOfACircleIsWhereItIs
 */
public final class GeoIndex {

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
            Point at = places.get(id);
            if (Math.abs(at.latitude() - center.latitude()) <= reach) {
                found.add(new Nearby(id, distance(center, at)));
            }
        }
        found.sort(Comparator.comparingDouble(Nearby::meters).thenComparingInt(Nearby::id));
        return new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
    }
}
