package benchmarks.graphql;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What loading and executing cost, by the number of posts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestBenchmark {

    /**
     * Serves a request.
     *
     * @param prepared what serves
     * @return what it brought
     */
    @Benchmark
    public Object serve(Prepared prepared) {
        return prepared.request.serve();
    }

    /** What is ready before the first request. */
    @State(Scope.Benchmark)
    public static class Prepared {

        /** Which loader or executor. */
        @Param
        public RequestType contender;

        /** How many posts there are. */
        @Param({"10", "1000"})
        public int size;

        private MeasuredRequest request;

        /** Prepares it. */
        @Setup
        public void prepare() {
            request = contender.create(size);
        }
    }
}
