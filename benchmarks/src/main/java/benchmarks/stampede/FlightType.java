package benchmarks.stampede;

import benchmarks.comparison.Contender;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import katas.stampede.SingleFlight;

/** What makes one load of many, and is measured. */
public enum FlightType implements Contender {

    /** Of this chapter: a future for each caller. */
    SINGLE_FLIGHT("SingleFlight", Role.KATA, Kata::new),
    /** A cache of futures: the same future for all callers. */
    CAFFEINE("Caffeine", Role.LIBRARY, OfCaffeine::new),
    /** A map of futures: the least that it takes. */
    MAP_OF_FUTURES("map of futures", Role.BOUND, OfTheJdk::new);

    private final String label;
    private final Role role;
    private final Supplier<MeasuredFlights> factory;

    FlightType(String label, Role role, Supplier<MeasuredFlights> factory) {
        this.label = label;
        this.role = role;
        this.factory = factory;
    }

    /** Makes one without flights. */
    MeasuredFlights create() {
        return factory.get();
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return label;
    }

    private static final class Kata implements MeasuredFlights {

        private final List<Runnable> started = new ArrayList<>();
        private final SingleFlight<Integer, Integer> flights = new SingleFlight<>(started::add);
        private final List<CompletableFuture<Integer>> futures = new ArrayList<>();

        @Override
        public long burst(Integer key, int callers) {
            for (int caller = 0; caller < callers; caller++) {
                futures.add(flights.load(key, same -> same));
            }
            started.forEach(Runnable::run);
            started.clear();
            return sum(futures);
        }
    }

    private static final class OfCaffeine implements MeasuredFlights {

        private final AsyncCache<Integer, Integer> cache = Caffeine.newBuilder().executor(Runnable::run).buildAsync();
        private final List<CompletableFuture<Integer>> futures = new ArrayList<>();

        @Override
        public long burst(Integer key, int callers) {
            for (int caller = 0; caller < callers; caller++) {
                futures.add(cache.get(key, (same, executor) -> new CompletableFuture<>()));
            }
            futures.get(0).complete(key);
            cache.synchronous().invalidate(key);
            return sum(futures);
        }
    }

    private static final class OfTheJdk implements MeasuredFlights {

        private final ConcurrentHashMap<Integer, CompletableFuture<Integer>> flights = new ConcurrentHashMap<>();
        private final List<CompletableFuture<Integer>> futures = new ArrayList<>();

        @Override
        public long burst(Integer key, int callers) {
            for (int caller = 0; caller < callers; caller++) {
                futures.add(flights.computeIfAbsent(key, same -> new CompletableFuture<>()));
            }
            flights.remove(key).complete(key);
            return sum(futures);
        }
    }

    private static long sum(List<CompletableFuture<Integer>> futures) {
        long sum = 0;
        for (CompletableFuture<Integer> future : futures) {
            sum += future.join();
        }
        futures.clear();
        return sum;
    }
}
