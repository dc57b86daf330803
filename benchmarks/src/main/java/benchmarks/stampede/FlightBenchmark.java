package benchmarks.stampede;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs that callers share a load, by how many they are. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FlightBenchmark {

    private static final int KEYS = 1 << 10;

    /**
     * Callers ask for a key, its load ends, and all learn the value.
     *
     * @param flights who asks, and whom
     * @return the sum of what they learn
     */
    @Benchmark
    public long burst(Flights flights) {
        return flights.shared.burst(flights.next++ % KEYS, flights.size);
    }

    /** No load is under way. */
    @State(Scope.Benchmark)
    public static class Flights {

        /** What they share the load by. */
        @Param
        public FlightType contender;

        /** How many callers ask. */
        @Param({"1", "1000"})
        public int size;

        private MeasuredFlights shared;
        private int next;

        /** Makes it. */
        @Setup
        public void make() {
            shared = contender.create();
            next = 0;
        }
    }
}
