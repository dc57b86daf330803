package katas.loadbalancing;

import java.time.Duration;
import java.util.Random;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.ManualClock;

class PeakEwmaConcurrency {

    @Test
    void threadsShareTheLoads() {
        Interleavings.check("requests of two threads have the outcome of some order of whole operations, "
                + "and a lease that both close is closed once", SharedLoads.class);
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

        @Operation
        public void closeShared() {
            shared.close();
        }

        @Operation
        public double loadOfA() {
            return balancer.load(A);
        }
    }
}
