package katas.loadbalancing;

import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class LeastConnectionsConcurrency {

    @Test
    void threadsShareTheCounts() {
        Interleavings.check("requests of two threads have the outcome of some order of whole operations, "
                + "and a lease that both close is closed once", SharedCounts.class);
    }

    /** Two threads with requests of their own and one lease that both of them close. */
    public static class SharedCounts {

        private static final Server A = new Server("a");
        private static final Fleet AB = Fleet.of("a", "b");

        private final LeastConnections balancer = new LeastConnections(AB, Health.ALWAYS);
        private final Lease shared = balancer.lease();

        @Operation
        public String open() {
            return balancer.lease().server().name();
        }

        @Operation
        public void closeShared() {
            shared.close();
        }

        @Operation
        public int inFlightAtA() {
            return balancer.inFlight(A);
        }
    }
}
