package benchmarks.stampede;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import katas.stampede.EarlyExpiration;
import katas.stampede.SingleFlight;
import katas.stampede.StaleWhileRevalidate;

/** What a chapter compares: ways to read one key that many ask for. Each makes a reader, with the katas' classes. */
enum StrategyType {

    /** Whoever finds nothing loads. */
    NOTHING("nothing") {
        @Override
        HotKey.Reader reader(HotKey key, Random random) {
            Executor database = key.database();
            return process -> {
                if (!key.isCached()) {
                    database.execute(key::loadedAndStored);
                }
                return key.isCached();
            };
        }
    },

    /** Whoever finds nothing loads, but each process only once at a time. */
    SINGLE_FLIGHT("SingleFlight") {
        @Override
        HotKey.Reader reader(HotKey key, Random random) {
            List<SingleFlight<String, Long>> flights = flights(key);
            return process -> {
                if (!key.isCached()) {
                    flights.get(process).load(HotKey.KEY, wanted -> key.loadedAndStored());
                }
                return key.isCached();
            };
        }
    },

    /** Whoever is due loads, and so does whoever finds nothing. */
    EARLY("EarlyExpiration") {
        @Override
        HotKey.Reader reader(HotKey key, Random random) {
            Executor database = key.database();
            EarlyExpiration early = new EarlyExpiration(1, random);
            return process -> {
                if (isDue(early, key)) {
                    database.execute(key::loadedAndStored);
                }
                return key.isCached();
            };
        }
    },

    /** Whoever is due loads, but each process only once at a time. */
    EARLY_AND_SINGLE_FLIGHT("both of these") {
        @Override
        HotKey.Reader reader(HotKey key, Random random) {
            List<SingleFlight<String, Long>> flights = flights(key);
            EarlyExpiration early = new EarlyExpiration(1, random);
            return process -> {
                if (isDue(early, key)) {
                    flights.get(process).load(HotKey.KEY, wanted -> key.loadedAndStored());
                }
                return key.isCached();
            };
        }
    },

    /** Each process has a cache of its own, and goes on serving from it. */
    STALE("StaleWhileRevalidate") {
        @Override
        HotKey.Reader reader(HotKey key, Random random) {
            Duration stale = HotKey.LIFE.dividedBy(10);
            Duration fresh = HotKey.LIFE.minus(stale);
            List<StaleWhileRevalidate<String, Long>> caches = Stream.generate(
                    () -> new StaleWhileRevalidate<String, Long>(fresh, stale, 1, wanted -> key.loaded(),
                            key.database(), key::nanoTime)).limit(HotKey.PROCESSES).toList();
            caches.forEach(cache -> cache.put(HotKey.KEY, 0L));
            return process -> caches.get(process).get(HotKey.KEY).isDone();
        }
    };

    private final String shown;

    StrategyType(String shown) {
        this.shown = shown;
    }

    /**
     * Makes a reader.
     *
     * @param key what is read
     * @param random where lots come from
     * @return a reader for all processes, which knows which of them reads
     */
    abstract HotKey.Reader reader(HotKey key, Random random);

    private static List<SingleFlight<String, Long>> flights(HotKey key) {
        return Stream.generate(() -> new SingleFlight<String, Long>(key.database())).limit(HotKey.PROCESSES).toList();
    }

    private static boolean isDue(EarlyExpiration early, HotKey key) {
        return !key.isCached() || early.isDue(key.nanoTime(), key.expiry(), HotKey.COST.toNanos());
    }

    @Override
    public String toString() {
        return shown;
    }
}
