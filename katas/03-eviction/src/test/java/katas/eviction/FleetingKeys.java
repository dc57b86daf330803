package katas.eviction;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Keys that are garbage as soon as nobody else holds them, to find out who does. */
final class FleetingKeys {

    private static final int ATTEMPTS = 20;

    private final List<WeakReference<Object>> keys = new ArrayList<>();

    /** A new key, equal to no other. */
    Object next() {
        Object key = new Object();
        keys.add(new WeakReference<>(key));
        return key;
    }

    /**
     * Collects garbage until few keys are left, or it does not help.
     *
     * @param few how many are few enough
     * @return how many of the keys are still held by somebody
     */
    long held(int few) {
        long held = keys.size();
        for (int attempt = 0; attempt < ATTEMPTS && held > few; attempt++) {
            System.gc();
            held = keys.stream().filter(key -> key.get() != null).count();
        }
        return held;
    }
}
