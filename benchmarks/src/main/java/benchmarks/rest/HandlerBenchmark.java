package benchmarks.rest;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What an answer costs, from the request to its last byte. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandlerBenchmark {

    /**
     * Asks for a user, or for a media type.
     *
     * @param started who answers
     * @return the answer's size
     */
    @Benchmark
    public int answer(Started started) {
        return started.handler.answer(started.next());
    }

    /**
     * Replaces a user.
     *
     * @param started who answers
     * @return the answer's size
     */
    @Benchmark
    public int replace(Started started) {
        return started.handler.replace(started.next());
    }

    /** Something that answers. */
    @State(Scope.Benchmark)
    public static class Started {

        /** Which. */
        @Param
        public HandlerType contender;

        private MeasuredHandler handler;
        private int asked;

        /** Starts it. */
        @Setup
        public void start() {
            handler = contender.create();
        }

        /** Stops it. */
        @TearDown
        public void stop() {
            handler.close();
        }

        private int next() {
            asked = (asked + 1) % Exchanges.USERS;
            return asked;
        }
    }
}
