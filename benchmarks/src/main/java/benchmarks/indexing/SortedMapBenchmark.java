package benchmarks.indexing;

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

/** What it costs to find, to change and to read a range, by the number of keys. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SortedMapBenchmark {

    /** How many entries a range has. */
    static final int RANGE = 100;
    private static final long SEED = 42;

    /**
     * Finds one of the keys.
     *
     * @param filled the map
     * @return its value
     */
    @Benchmark
    public Integer find(Filled filled) {
        return filled.map.get(filled.key());
    }

    /**
     * Removes one of the keys and puts it again.
     *
     * @param filled the map
     */
    @Benchmark
    public void replace(Filled filled) {
        filled.map.change(filled.key());
    }

    /**
     * Reads a hundred entries from one of the keys on.
     *
     * @param filled the map
     * @return the sum of their values
     */
    @Benchmark
    public long readRange(Filled filled) {
        return filled.map.range(filled.key(), RANGE);
    }

    /** A map with keys that were put in no particular order. */
    @State(Scope.Benchmark)
    public static class Filled {

        /** Which map. */
        @Param
        public SortedMapType contender;

        /** How many keys it has. */
        @Param({"1000", "1000000"})
        public int size;

        private final SplittableRandom random = new SplittableRandom(SEED);
        private MeasuredMap map;

        /** Puts the even numbers from 0 up. */
        @Setup
        public void fill() {
            map = contender.create();
            int[] keys = new int[size];
            for (int i = 0; i < size; i++) {
                int other = random.nextInt(i + 1);
                keys[i] = keys[other];
                keys[other] = 2 * i;
            }
            for (int key : keys) {
                map.put(key);
            }
            System.gc();
        }

        private Integer key() {
            return 2 * random.nextInt(size);
        }
    }
}
