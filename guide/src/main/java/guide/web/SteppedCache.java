package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A cache of the reference, watched from outside while keys are asked for: what it holds is found out by replaying the
 * accesses on a new one and asking that, so that looking changes nothing.
 *
 * @param type the cache's class
 * @param capacity how many entries fit
 */
record SteppedCache(Class<?> type, int capacity) {

    /** A key that no workload asks for. */
    private static final String PROBE = "probe";

    /**
     * Asks for keys one after another, and puts those that are missing.
     *
     * @param keys the keys
     * @return for each access: whether it was a hit, the place at which its key is now (-1 if it was not let in), the
     *     place whose entry would go next (-1 if the newcomer would)
     */
    JsonArray steps(List<String> keys) {
        JsonArray steps = new JsonArray();
        Object cache = fresh();
        String[] places = new String[capacity];
        for (int step = 0; step < keys.size(); step++) {
            String key = keys.get(step);
            boolean hit = access(cache, key);
            List<String> asked = keys.subList(0, step + 1);
            Set<String> held = held(replayed(asked), asked);
            if (!hit && held.contains(key)) {
                places[room(places, held)] = key;
            }
            JsonObject json = new JsonObject();
            json.put("hit", hit);
            json.put("place", held.contains(key) ? Arrays.asList(places).indexOf(key) : -1);
            json.put("next", next(asked, places));
            steps.add(json);
        }
        return steps;
    }

    /** The place of what was evicted, or else the first that is free. */
    private static int room(String[] places, Set<String> held) {
        for (int place = 0; place < places.length; place++) {
            if (places[place] == null || !held.contains(places[place])) {
                return place;
            }
        }
        throw new IllegalStateException("more is held than fits: " + held);
    }

    /** Whose place a newcomer would take: that of nobody while there is room, and its own if it were turned away. */
    private int next(List<String> asked, String[] places) {
        Object cache = replayed(asked);
        access(cache, PROBE);
        Set<String> held = held(cache, asked);
        for (int place = 0; place < places.length; place++) {
            if (places[place] != null && !held.contains(places[place])) {
                return place;
            }
        }
        return -1;
    }

    private Object replayed(List<String> keys) {
        Object cache = fresh();
        keys.forEach(key -> access(cache, key));
        return cache;
    }

    private Set<String> held(Object cache, List<String> asked) {
        Set<String> held = new LinkedHashSet<>(new ArrayList<>(asked));
        held.removeIf(key -> call(cache, "get", key) == null);
        return held;
    }

    private boolean access(Object cache, String key) {
        boolean hit = call(cache, "get", key) != null;
        if (!hit) {
            call(cache, "put", key, key);
        }
        return hit;
    }

    private Object fresh() {
        try {
            return type.getConstructor(int.class).newInstance(capacity);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Object call(Object cache, String method, Object... arguments) {
        try {
            Class<?>[] types = new Class<?>[arguments.length];
            Arrays.fill(types, Object.class);
            return type.getMethod(method, types).invoke(cache, arguments);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
