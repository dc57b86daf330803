package benchmarks.cachepatterns;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.Map;

/** Counts the calls of what it stands before, by where they go. */
final class CountedCalls {

    /** Where a call goes. */
    enum Place {
        CACHE, DATABASE
    }

    private final Map<Place, Integer> counts = new EnumMap<>(Place.class);
    private boolean cacheIsDown;

    /** What is called like {@code target}, and counted. */
    @SuppressWarnings("unchecked")
    <T> T before(Place place, Class<? super T> type, T target) {
        Class<?>[] types = {type};
        return (T) Proxy.newProxyInstance(type.getClassLoader(), types, (proxy, method, arguments) -> {
            counts.merge(place, 1, Integer::sum);
            if (place == Place.CACHE && cacheIsDown) {
                throw new IllegalStateException("the cache is down");
            }
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    /** From now on no call of the cache has an answer. */
    void breakCache() {
        cacheIsDown = true;
    }

    /** How many calls an operation makes, such as {@code 2 + 1}: two of the cache and one of the database. */
    String of(Runnable operation) {
        counts.clear();
        operation.run();
        return counts.getOrDefault(Place.CACHE, 0) + " + " + counts.getOrDefault(Place.DATABASE, 0);
    }
}
