package benchmarks.eviction;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an operation costs, by the number of entries that a cache holds. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CacheTimeBenchmark {

    private static final long SEED = 42;

    /**
     * Looks up any of twice as many keys as fit, each as likely as any other, and brings it in when it is missing.
     * About half of the lookups find their key; the others cost an entry its place.
     *
     * @param filled the cache
     * @return whether the key was held
     */
    @Benchmark
    public boolean getOrPut(Filled filled) {
        return filled.cache.access(filled.random.nextInt(2 * filled.size));
    }

    /**
     * Reads one place of memory that is known only when the one before has been read.
     *
     * @param chain the places
     * @return where the next one is
     */
    @Benchmark
    public int readMemory(Chain chain) {
        return chain.follow();
    }

    /** A full cache. */
    @State(Scope.Benchmark)
    public static class Filled {

        /** Which cache. */
        @Param
        public CacheType contender;

        /** How many entries it holds. */
        @Param({"1000", "10000", "100000", "1000000"})
        public int size;

        private final SplittableRandom random = new SplittableRandom(SEED);
        private MeasuredCache<Integer> cache;

        /**
         * Fills it in no particular order, and goes on until what is held no longer tells how it began. Then the
         * collector gets its turn, so that it has none when a million entries are measured: copying them takes longer
         * than a round.
         */
        @Setup
        public void fill() {
            cache = contender.create(size, false);
            for (int i = 0; i < 4 * size; i++) {
                cache.access(random.nextInt(2 * size));
            }
            System.gc();
        }
    }

    /** One cache line for each entry of a cache of the same size, linked to a circle in random order. */
    @State(Scope.Benchmark)
    public static class Chain {

        private static final int LINE = 64 / Integer.BYTES;

        /** How many places there are. */
        @Param({"1000", "10000", "100000", "1000000"})
        public int size;

        private int[] next;
        private int place;

        /** Links the places by Sattolo's algorithm, which makes one circle of them all. */
        @Setup
        public void link() {
            SplittableRandom random = new SplittableRandom(SEED);
            next = new int[size * LINE];
            for (int i = 0; i < size; i++) {
                next[i * LINE] = i * LINE;
            }
            for (int i = size - 1; i > 0; i--) {
                int other = random.nextInt(i) * LINE;
                int swapped = next[i * LINE];
                next[i * LINE] = next[other];
                next[other] = swapped;
            }
        }

        int follow() {
            place = next[place];
            return place;
        }
    }
}
