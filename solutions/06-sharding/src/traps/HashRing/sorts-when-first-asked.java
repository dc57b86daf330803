/**
 * Puts the sorting off to the first question, which so changes the ring. Two threads that ask at the same time meet in
 * the middle of it: one believes the mark that all is sorted, and looks into the circle of before.
 *
 * <p>Caught by: HashRingConcurrency.whatHasBeenFilledCanBeShared
 */
public final class HashRing implements Placement {

    private boolean sorted = true;

    @Override
    public String nodeOf(String key) {
        sort();
        int first = circle.firstFrom(hash.applyAsLong(Objects.requireNonNull(key, "key")));
        if (ring.length == 0) {
            throw new IllegalStateException("there is no node on the ring");
        }
        return circle.node(first);
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        sort();
        int first = circle.firstFrom(hash.applyAsLong(Objects.requireNonNull(key, "key")));
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
        int wanted = Math.min(count, weights.size());
        Set<String> nodes = new LinkedHashSet<>();
        for (int step = 0; nodes.size() < wanted; step++) {
            nodes.add(circle.node(first + step));
        }
        return List.copyOf(nodes);
    }

    private void become(Stream<Point> points) {
        ring = points.toArray(Point[]::new);
        sorted = false;
    }

    private void sort() {
        if (!sorted) {
            sorted = true;
            Arrays.sort(ring);
            circle = new Circle(ring);
        }
    }
}
