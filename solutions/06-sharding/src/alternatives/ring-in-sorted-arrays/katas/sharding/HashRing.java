package katas.sharding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The ring as two arrays that are sorted anew whenever a node comes or goes. That is rare; look-ups are not, and a
 * binary search of an array follows no references.
 */
public final class HashRing implements Placement {

    private final int points;
    private final ToLongFunction<String> hash;
    private final TreeMap<String, Integer> weights = new TreeMap<>();
    private long[] positions = {};
    private String[] owners = {};

    public HashRing(int points) {
        this(points, KeyHash::of);
    }

    public HashRing(int points, ToLongFunction<String> hash) {
        if (points < 1) {
            throw new IllegalArgumentException("points must be at least 1, not " + points);
        }
        this.points = points;
        this.hash = Objects.requireNonNull(hash, "hash");
    }

    @Override
    public void add(String node, int weight) {
        Objects.requireNonNull(node, "node");
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("a weight is from 1 to " + MAX_WEIGHT + ", not " + weight);
        }
        if (weights.putIfAbsent(node, weight) != null) {
            throw new IllegalArgumentException("already here: " + node);
        }
        sort();
    }

    @Override
    public boolean remove(String node) {
        boolean known = weights.remove(Objects.requireNonNull(node, "node")) != null;
        sort();
        return known;
    }

    @Override
    public String nodeOf(String key) {
        int first = firstFrom(hash.applyAsLong(Objects.requireNonNull(key, "key")));
        if (owners.length == 0) {
            throw new IllegalStateException("no nodes");
        }
        return owners[first % owners.length];
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        int first = firstFrom(hash.applyAsLong(Objects.requireNonNull(key, "key")));
        if (count < 0) {
            throw new IllegalArgumentException("a negative count: " + count);
        }
        Set<String> nodes = new LinkedHashSet<>();
        for (int step = 0; step < owners.length && nodes.size() < count; step++) {
            nodes.add(owners[(first + step) % owners.length]);
        }
        return List.copyOf(nodes);
    }

    /** The index of the first position that is not below, or the number of positions. */
    private int firstFrom(long position) {
        int low = 0;
        int high = positions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(positions[middle], position) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Nodes are visited by name, and the sort is stable: at one position the first name stands first. */
    private void sort() {
        List<Map.Entry<Long, String>> all = new ArrayList<>();
        weights.forEach((node, weight) -> {
            long seed = hash.applyAsLong(node);
            for (int number = 1; number <= points * weight; number++) {
                all.add(Map.entry(KeyHash.mix(seed + number * 0x9e3779b97f4a7c15L), node));
            }
        });
        all.sort(Map.Entry.comparingByKey(Comparator.comparing(Long::longValue, Long::compareUnsigned)));
        positions = all.stream().mapToLong(Map.Entry::getKey).toArray();
        owners = all.stream().map(Map.Entry::getValue).toArray(String[]::new);
    }
}
