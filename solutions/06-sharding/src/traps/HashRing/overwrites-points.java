import java.util.TreeMap;

/**
 * The ring of every blog post: a map from point to node. A node that comes to a point where another one stands takes it
 * over, and when it leaves, it takes the point along. Who came last matters, and rings with the same nodes disagree.
 *
 * <p>Caught by: HashRingTest.pointsMayCoincide, namesDecideBetweenNodesThatAreTied, anyNumberIsAHash
 */
public final class HashRing implements Placement {

    private final TreeMap<Long, String> ring = new TreeMap<>();

    @Override
    public void add(String node, int weight) {
        Objects.requireNonNull(node, "node");
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("a weight is from 1 to " + MAX_WEIGHT + ", not " + weight);
        }
        if (weights.putIfAbsent(node, weight) != null) {
            throw new IllegalArgumentException(node + " is on the ring already");
        }
        for (int number = 0; number < points * weight; number++) {
            ring.put(hash.applyAsLong(node + "#" + number), node);
        }
    }

    @Override
    public boolean remove(String node) {
        Integer weight = weights.remove(Objects.requireNonNull(node, "node"));
        if (weight == null) {
            return false;
        }
        for (int number = 0; number < points * weight; number++) {
            ring.remove(hash.applyAsLong(node + "#" + number));
        }
        return true;
    }

    @Override
    public String nodeOf(String key) {
        long from = hash.applyAsLong(Objects.requireNonNull(key, "key"));
        if (ring.isEmpty()) {
            throw new IllegalStateException("there is no node on the ring");
        }
        Map.Entry<Long, String> first = ring.ceilingEntry(from);
        return (first == null ? ring.firstEntry() : first).getValue();
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        long from = hash.applyAsLong(Objects.requireNonNull(key, "key"));
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
        Set<String> nodes = new LinkedHashSet<>(ring.tailMap(from).values());
        nodes.addAll(ring.headMap(from).values());
        return nodes.stream().limit(count).toList();
    }
}
