package katas.loadbalancing;

import java.time.Duration;
import java.util.Random;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.ManualClock;

class PeakEwmaConcurrency {

    @Test
    void threadsShareTheLoads() {
        Interleavings.check("requests of two threads have the outcome of some order of whole operations",
                SharedLoads.class);
    }

    @Test
    void aLeaseClosedByTwoThreadsCountsOnce() {
        Interleavings.check("a lease that two threads close at once is closed once", SharedLease.class);
    }

    /** Two threads lease from a server of 10 ms and one of 27 ms: two servers are always both drawn, and never tie. */
    public static class SharedLoads {

        private static final Server A = new Server("a");
        private static final Fleet AB = Fleet.of("a", "b");

        private final ManualClock clock = new ManualClock();
        private final PeakEwma balancer = new PeakEwma(AB, Health.ALWAYS, Duration.ofDays(1),
                Duration.ofSeconds(1), clock::nanoTime, new Random(1));
        private final Lease shared;

        public SharedLoads() {
            Lease first = balancer.lease();
            Lease second = balancer.lease();
            Lease atA = first.server().equals(A) ? first : second;
            Lease atB = first.server().equals(A) ? second : first;
            clock.advance(Duration.ofMillis(10));
            atA.close();
            clock.advance(Duration.ofMillis(17));
            atB.close();
            shared = balancer.lease();
        }

        @Operation
        public String open() {
            return balancer.lease().server().name();
        }

        @Operation(runOnce = true)
        public void closeFirst() {
            shared.close();
        }

        @Operation
        public double loadOfA() {
            return balancer.load(A);
        }
    }

    /** Two threads end the same request, one because of the answer, the other because of the time. */
    public static class SharedLease {

        private static final Server A = new Server("a");
        private static final Fleet ALONE = Fleet.of("a");

        private final ManualClock clock = new ManualClock();
        private final PeakEwma balancer = new PeakEwma(ALONE, Health.ALWAYS, Duration.ofDays(1), Duration.ofSeconds(1),
                clock::nanoTime, new Random(1));
        private final Lease shared = balancer.lease();

        public SharedLease() {
            balancer.lease();
            clock.advance(Duration.ofNanos(500));
        }

        @Operation(runOnce = true)
        public void answer() {
            shared.close();
        }

        @Operation(runOnce = true)
        public void timeOut() {
            shared.close();
        }

        @Validate
        public void countOnce() {
            double load = balancer.load(A);
            if (Math.abs(load - 1000) > 1 && load != Double.POSITIVE_INFINITY) {
                throw new IllegalStateException("one request of 500 ns and one in flight, but the load is " + load);
            }
        }
    }
}
