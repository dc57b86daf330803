package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A hash ring of the reference, and where on the circle things are: the ring is given a hash function that notes what
 * the real one says.
 */
final class ShownRing {

    private final Map<String, Long> hashes = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Method hash;
    private final Object ring;

    /**
     * Makes a ring.
     *
     * @param type the class {@code HashRing}
     * @param hashes the class {@code KeyHash}
     * @param points at how many points a node stands
     * @param nodes the names of the nodes
     */
    ShownRing(Class<?> type, Class<?> hashes, int points, List<String> nodes) {
        try {
            hash = hashes.getMethod("of", String.class);
            ToLongFunction<String> noting = this::note;
            ring = type.getConstructor(int.class, ToLongFunction.class).newInstance(points, noting);
            Method add = type.getMethod("add", String.class, int.class);
            for (String node : nodes) {
                int known = this.hashes.size();
                add.invoke(ring, node, 1);
                this.hashes.keySet().stream().skip(known).forEach(point -> owners.put(point, node));
            }
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long note(String text) {
        try {
            long value = (long) hash.invoke(null, text);
            hashes.put(text, value);
            return value;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Who keeps a key. */
    String nodeOf(String key) {
        try {
            return (String) ring.getClass().getMethod("nodeOf", String.class).invoke(ring, key);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Where on the circle a key is that was asked for before: from 0 to 1. */
    double position(String key) {
        return position(hashes.get(key));
    }

    private static double position(long hash) {
        return (hash + 0x1p63) / 0x1p64;
    }

    /** The points of the nodes in the order of the circle. */
    JsonArray points() {
        JsonArray points = new JsonArray();
        owners.entrySet().stream().sorted(Comparator.comparing(owner -> hashes.get(owner.getKey()))).forEach(owner -> {
            JsonObject point = new JsonObject();
            point.put("node", owner.getValue());
            point.put("at", position(hashes.get(owner.getKey())));
            points.add(point);
        });
        return points;
    }
}
