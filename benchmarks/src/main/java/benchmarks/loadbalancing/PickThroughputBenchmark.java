package benchmarks.loadbalancing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import katas.loadbalancing.Fleet;
import katas.loadbalancing.Server;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many picks a second a balancer makes among ten servers, by the number of threads that share it. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PickThroughputBenchmark {

    static final int SERVERS = 10;

    /**
     * Makes one pick. If it is a lease, ends it at once.
     *
     * @param balancer who picks
     * @return what was picked
     */
    @Benchmark
    public Object pick(Balancer balancer) {
        return balancer.pick.get();
    }

    /**
     * Only asks what time it is, as a balancer must that measures.
     *
     * @return the time
     */
    @Benchmark
    public long nanoTime() {
        return System.nanoTime();
    }

    /** One balancer, shared by all threads. */
    @State(Scope.Benchmark)
    public static class Balancer {

        /** Which one, or what bounds it. */
        @Param
        public BalancerType contender;

        private Supplier<?> pick;

        /** Makes the balancer. */
        @Setup
        public void start() {
            Fleet fleet = new Fleet(IntStream.range(0, SERVERS).mapToObj(i -> new Server("10.0.0." + i + ":8080"))
                    .toList());
            pick = contender.picker(new Servers(fleet, IntStream.range(0, SERVERS).mapToObj(i -> 1 + i % 3).toList(),
                    System::nanoTime, () -> ThreadLocalRandom.current().nextLong()));
        }
    }
}
