package benchmarks.cap;

import java.util.List;
import java.util.concurrent.TimeUnit;
import katas.cap.LinearizabilityChecker;
import katas.cap.Operation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long the checker takes for a verdict, by the length of a history and its clients. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CheckerTimeBenchmark {

    /**
     * Judges a history.
     *
     * @param given the history
     * @return the verdict
     */
    @Benchmark
    public boolean judge(Given given) {
        return LinearizabilityChecker.isLinearizable(given.history);
    }

    /** A history, generated once. */
    @State(Scope.Thread)
    public static class Given {

        /** Of which kind it is. */
        @Param
        public HistoryType contender;

        /** How many operations were answered. */
        @Param({"100", "500"})
        public int size;

        private List<Operation<CountedValue>> history;

        /** Generates it. */
        @Setup
        public void generate() {
            history = contender.history(size);
        }
    }
}
