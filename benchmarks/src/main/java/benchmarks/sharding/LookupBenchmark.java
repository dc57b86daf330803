package benchmarks.sharding;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import katas.sharding.Placement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to find the node of a key, by the number of nodes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookupBenchmark {

    private static final int KEYS = 1 << 12;
    private static final int POINTS = 100;
    private static final long SEED = 42;

    /**
     * Finds the node of one of many keys.
     *
     * @param fleet the nodes
     * @return something of the answer
     */
    @Benchmark
    public int locate(Fleet fleet) {
        return fleet.finder.applyAsInt(fleet.keys[fleet.next++ & KEYS - 1]);
    }

    /** Nodes and keys. */
    @State(Scope.Benchmark)
    public static class Fleet {

        /** Which scheme. */
        @Param
        public PlacementType contender;

        /** How many nodes there are. */
        @Param({"10", "100", "1000"})
        public int size;

        private final String[] keys = new String[KEYS];
        private ToIntFunction<String> finder;
        private int next;

        /** Makes keys of 16 letters and the nodes. */
        @Setup
        public void fill() {
            SplittableRandom random = new SplittableRandom(SEED);
            for (int key = 0; key < KEYS; key++) {
                keys[key] = "%016x".formatted(random.nextLong());
            }
            finder = contender.placement(POINTS).map(this::over).orElseGet(() -> contender.over(size));
        }

        private ToIntFunction<String> over(Placement placement) {
            IntStream.range(0, size).forEach(node -> placement.add("node-" + node, 1));
            return key -> placement.nodeOf(key).length();
        }
    }
}
