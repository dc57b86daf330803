package benchmarks.cachepatterns;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a hit costs where the cache is in this process. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HitBenchmark {

    static final int ROWS = 1 << 10;
    /** How long a row is held. */
    static final Duration LIFE = Duration.ofHours(1);
    /** How long before its end it is refreshed. */
    static final Duration MARGIN = Duration.ofMinutes(1);

    /**
     * Reads one row after the other, all of which are held.
     *
     * @param held who holds them
     * @return a row
     */
    @Benchmark
    public String readHeld(Held held) {
        return held.cache.apply(held.keys[held.next++ & ROWS - 1]);
    }

    /** A cache that has loaded all rows. */
    @State(Scope.Benchmark)
    public static class Held {

        /** Which cache. */
        @Param
        public HitType contender;

        private final String[] keys = IntStream.range(0, ROWS).mapToObj(Integer::toString).toArray(String[]::new);
        private UnaryOperator<String> cache;
        private int next;

        /** Reads each row once. */
        @Setup
        public void load() {
            cache = contender.create();
            for (String key : keys) {
                cache.apply(key);
            }
        }
    }
}
