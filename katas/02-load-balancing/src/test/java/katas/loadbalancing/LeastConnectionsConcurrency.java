package katas.loadbalancing;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class LeastConnectionsConcurrency {

    @Test
    void threadsShareTheCounts() {
        Interleavings.check("requests of two threads have the outcome of some order of whole operations",
                SharedCounts.class);
    }

    @Test
    void aLeaseClosedByTwoThreadsCountsOnce() {
        Interleavings.check("a lease that two threads close at once is closed once", SharedLease.class);
    }

    /** Two threads with requests of their own. */
    public static class SharedCounts {

        private static final Server A = new Server("a");
        private static final Fleet AB = Fleet.of("a", "b");

        private final LeastConnections balancer = new LeastConnections(AB, Health.ALWAYS);

        @Operation
        public String open() {
            return balancer.lease().server().name();
        }

        @Operation
        public int inFlightAtA() {
            return balancer.inFlight(A);
        }
    }

    /** Two threads end the same request, one because of the answer, the other because of the time. */
    public static class SharedLease {

        private static final Server A = new Server("a");
        private static final Fleet ALONE = Fleet.of("a");

        private final LeastConnections balancer = new LeastConnections(ALONE, Health.ALWAYS);
        private final Lease shared = balancer.lease();
        private volatile boolean ended;

        public SharedLease() {
            balancer.lease();
        }

        @Operation(runOnce = true)
        public void answer() {
            ended = true;
            shared.close();
        }

        @Operation(runOnce = true)
        public void timeOut() {
            ended = true;
            shared.close();
        }

        @Validate
        public void countOnce() {
            int inFlight = balancer.inFlight(A);
            if (inFlight != (ended ? 1 : 2)) {
                throw new IllegalStateException("two requests, ended " + ended + ", but in flight " + inFlight);
            }
        }
    }
}
