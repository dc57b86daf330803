package katas.loadbalancing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Turns a class ahead as if it had been used two billion times, by putting each {@code int} that counts its uses close
 * to the largest there is. What counts with a {@code long}, or in a circle, or not at all is left as it is.
 */
final class Odometer {

    /** More than any circle that a class goes around in. */
    private static final int USES = 5_000;

    private static final int LEFT = 2;

    private Odometer() {
    }

    /**
     * Uses a subject some thousand times, and sets what has counted each time to 2^31 − 3.
     *
     * @param subject an object of a kata's class
     * @param use something that may be done any number of times
     */
    static void turnAhead(Object subject, Runnable use) {
        List<Dial> counting = new ArrayList<>(dials(subject));
        for (int uses : new int[] {1, 1, 1, USES}) {
            Map<Dial, Integer> before = new IdentityHashMap<>();
            counting.forEach(dial -> before.put(dial, dial.read()));
            for (int i = 0; i < uses; i++) {
                use.run();
            }
            counting.removeIf(dial -> dial.read() - before.get(dial) != uses);
        }
        counting.forEach(dial -> dial.turnTo(Integer.MAX_VALUE - LEFT));
    }

    /** An {@code int} that can be read and set. */
    private record Dial(Object holder, Field field) {

        int read() {
            try {
                return field == null ? ((AtomicInteger) holder).get() : field.getInt(holder);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        void turnTo(int value) {
            try {
                if (field == null) {
                    ((AtomicInteger) holder).set(value);
                } else {
                    field.setInt(holder, value);
                }
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** All in the subject, in objects of classes within its own, and in the collections between them. */
    private static List<Dial> dials(Object subject) {
        List<Dial> dials = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(subject, subject.getClass().getName(), seen, dials);
        return dials;
    }

    private static void collect(Object object, String owner, Set<Object> seen, List<Dial> dials) {
        if (object == null || !seen.add(object)) {
            return;
        }
        if (object instanceof AtomicInteger) {
            dials.add(new Dial(object, null));
        } else if (object instanceof AtomicReference<?> reference) {
            collect(reference.get(), owner, seen, dials);
        } else if (object instanceof Iterable<?> values) {
            values.forEach(value -> collect(value, owner, seen, dials));
        } else if (object instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, owner, seen, dials));
        } else if (object instanceof Object[] array) {
            for (Object value : array) {
                collect(value, owner, seen, dials);
            }
        } else if (object.getClass().getName().startsWith(owner) && !object.getClass().isRecord()) {
            for (Field field : object.getClass().getDeclaredFields()) {
                collect(object, field, owner, seen, dials);
            }
        }
    }

    private static void collect(Object object, Field field, String owner, Set<Object> seen, List<Dial> dials) {
        if (Modifier.isStatic(field.getModifiers())) {
            return;
        }
        field.setAccessible(true);
        try {
            if (field.getType() == int.class && !Modifier.isFinal(field.getModifiers())) {
                dials.add(new Dial(object, field));
            } else if (!field.getType().isPrimitive()) {
                collect(field.get(object), owner, seen, dials);
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
