package benchmarks.eviction;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.ThreadParams;
import testkit.workload.Workload;

/** How many operations a second a cache of 10,000 entries serves, by the number of threads that share it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CacheThroughputBenchmark {

    static final int CAPACITY = 10_000;
    private static final int DRAWN = 1 << 17;
    private static final double SKEW = 0.9;
    private static final long SEED = 42;

    /** Which cache. */
    @Param
    public CacheType contender;

    private MeasuredCache<Integer> cache;

    /**
     * Fills the cache.
     *
     * @param parameters tells how many threads will share it
     */
    @Setup
    public void fill(BenchmarkParams parameters) {
        cache = contender.create(CAPACITY, parameters.getThreads() > 1);
        for (int i = 0; i < CAPACITY; i++) {
            cache.put(Keys.ALL[i], Keys.ALL[i]);
        }
    }

    /**
     * Looks up a key that is held; a few of them are asked for far more often than the others.
     *
     * @param draw which key comes next
     * @return its value
     */
    @Benchmark
    public Integer get(Draw draw) {
        return cache.get(draw.next(Keys.HELD));
    }

    /**
     * Looks up one of twenty times as many keys as fit, and brings it in when it is missing.
     *
     * @param draw which key comes next
     * @return whether it was held
     */
    @Benchmark
    public boolean getOrPut(Draw draw) {
        return cache.access(draw.next(Keys.POPULAR));
    }

    /** What is asked for, drawn once in a JVM. */
    private static final class Keys {

        static final Integer[] ALL = IntStream.range(0, 20 * CAPACITY).boxed().toArray(Integer[]::new);
        static final Integer[] HELD = draw(CAPACITY);
        static final Integer[] POPULAR = draw(ALL.length);

        private static Integer[] draw(int count) {
            return Workload.zipf(count, SKEW).trace(DRAWN, SEED).keys().mapToObj(key -> ALL[(int) key])
                    .toArray(Integer[]::new);
        }
    }

    /** Where a thread is in the sequence of keys. */
    @State(Scope.Thread)
    public static class Draw {

        private int index;

        /**
         * Sets the threads apart.
         *
         * @param thread tells which of them this is
         */
        @Setup(Level.Trial)
        public void start(ThreadParams thread) {
            index = DRAWN / thread.getThreadCount() * thread.getThreadIndex();
        }

        Integer next(Integer[] keys) {
            return keys[index++ & DRAWN - 1];
        }
    }
}
