package benchmarks.documents;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to find documents, by how many there are. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IndexBenchmark {

    /**
     * Finds the ten documents that a question asks for, or fewer.
     *
     * @param filled the index
     * @return their numbers
     */
    @Benchmark
    public List<Integer> findTen(Filled filled) {
        return filled.index.find(filled.next++ % Corpus.QUESTIONS);
    }

    /** An index with documents. */
    @State(Scope.Benchmark)
    public static class Filled {

        /** Which index. */
        @Param
        public IndexType contender;

        /** How many documents it has. */
        @Param({"1000", "100000"})
        public int size;

        private MeasuredIndex index;
        private int next;

        /** Fills it. */
        @Setup
        public void fill() {
            index = contender.create(size);
            next = 0;
            System.gc();
        }
    }
}
