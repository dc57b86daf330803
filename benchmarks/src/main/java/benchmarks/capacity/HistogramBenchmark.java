package benchmarks.capacity;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to record a time, and to ask for a quantile. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HistogramBenchmark {

    private static final int TIMES = 1 << 16;
    private static final double LATE = 0.999;

    /**
     * Records one of the times.
     *
     * @param filled the histogram
     */
    @Benchmark
    public void record(Filled filled) {
        filled.histogram.record(filled.times[filled.next++ & TIMES - 1]);
    }

    /**
     * Asks within which time 99.9 % are.
     *
     * @param filled the histogram
     * @return that time
     */
    @Benchmark
    public long quantile(Filled filled) {
        return filled.histogram.quantile(LATE);
    }

    /** Times of about a millisecond, a few of them much longer. */
    @State(Scope.Benchmark)
    public static class Filled {

        /** Which histogram. */
        @Param
        public HistogramType contender;

        private final long[] times = new long[TIMES];
        private MeasuredHistogram histogram;
        private int next;

        /** Records each of the times once. */
        @Setup
        public void fill() {
            histogram = contender.create();
            Random random = new Random(1);
            for (int i = 0; i < TIMES; i++) {
                times[i] = Math.round(1e6 * (random.nextInt(100) == 0 ? 100 : 1) * Math.exp(random.nextGaussian() / 2));
                histogram.record(times[i]);
            }
        }
    }
}
