package benchmarks.cachepatterns;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one row costs, by where it is read. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RowReadBenchmark {

    static final int ROWS = 1_000;
    static final int LENGTH = 100;

    private static final Map<RowSource, UnaryOperator<String>> OPEN = new ConcurrentHashMap<>();

    /**
     * Reads one row after the other.
     *
     * @param rows where from
     * @return a row
     */
    @Benchmark
    public String readRow(Rows rows) {
        return rows.source.apply(rows.nextKey());
    }

    /** Rows in a source. */
    @State(Scope.Thread)
    public static class Rows {

        /** The source. */
        @Param("CAFFEINE")
        public RowSource contender;

        private UnaryOperator<String> source;
        private int next;

        /** Opens and fills the source, unless it is open. */
        @Setup
        public void open() {
            source = OPEN.computeIfAbsent(contender, first -> first.filledWith(IntStream.range(0, ROWS)
                    .mapToObj(Integer::toString).collect(Collectors.toMap(Function.identity(), Rows::row))));
        }

        private static String row(String key) {
            return "x".repeat(LENGTH - key.length()) + key;
        }

        private String nextKey() {
            // Odd, so that every key has its turn, and far apart, so that no two in a row are neighbors.
            next = (next + 389) % ROWS;
            return Integer.toString(next);
        }
    }
}
