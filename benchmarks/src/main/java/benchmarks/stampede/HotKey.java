package benchmarks.stampede;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * Plays an hour in which several processes read one key, which they keep in a cache that they share or each in one of
 * its own. Time is simulated; a load takes always as long.
 */
final class HotKey {

    static final int PROCESSES = 8;
    static final int READS_PER_SECOND = 1_000;
    static final Duration LIFE = Duration.ofMinutes(1);
    static final Duration COST = Duration.ofMillis(500);
    static final String KEY = "front page";

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final double BETWEEN_READS = 1e9 / READS_PER_SECOND;

    private final Deque<Load> underWay = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private long now;
    private long begun;
    private long expiry = LIFE.toNanos();

    private record Load(long begun, Runnable task) {
    }

    /** A way to read the key. */
    interface Reader {

        /**
         * Reads it.
         *
         * @param process the number of the process that does
         * @return whether it had its value at once
         */
        boolean read(int process);
    }

    /** Plays the hour. */
    static Tally play(StrategyType strategy, long seed) {
        HotKey key = new HotKey();
        Reader reader = strategy.reader(key, new Random(seed + 1));
        Random traffic = new Random(seed);
        double next = 0;
        while (true) {
            next += -StrictMath.log(1 - traffic.nextDouble()) * BETWEEN_READS;
            if (next >= HOUR) {
                return key.tally;
            }
            key.goOnTo((long) next);
            key.tally.read(reader.read(traffic.nextInt(PROCESSES)));
        }
    }

    private void goOnTo(long time) {
        while (!underWay.isEmpty() && underWay.getFirst().begun + COST.toNanos() <= time) {
            Load ended = underWay.removeFirst();
            now = ended.begun + COST.toNanos();
            begun = ended.begun;
            ended.task.run();
        }
        now = time;
    }

    /** Runs each task when as much time has passed as a load takes. */
    Executor database() {
        return task -> {
            tally.load(now);
            underWay.addLast(new Load(now, task));
        };
    }

    long nanoTime() {
        return now;
    }

    /** When the load began that ends now: the value is as old. */
    long loaded() {
        return begun;
    }

    /** Loads and stores in the cache that the processes share, for as long as a value may live. */
    long loadedAndStored() {
        expiry = begun + LIFE.toNanos();
        return begun;
    }

    /** Whether the shared cache has a value that has not expired. */
    boolean isCached() {
        return expiry > now;
    }

    long expiry() {
        return expiry;
    }
}
