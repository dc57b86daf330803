package katas.loadbalancing;

import java.time.Duration;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class HealthTrackerConcurrency {

    @Test
    void threadsMayShareATracker() {
        Interleavings.check("reports and questions of two threads have the outcome of some order of whole operations",
                SharedTracker.class);
    }

    /** Two threads report on one server, which three failures in a row eject. */
    public static class SharedTracker {

        private static final Server A = new Server("a");
        private static final Fleet ABC = Fleet.of("a", "b", "c");
        private static final HealthPolicy POLICY =
                new HealthPolicy(3, 100, 1, Duration.ofSeconds(30), Duration.ZERO, 0.5);

        private final HealthTracker tracker = new HealthTracker(ABC, POLICY, () -> 0);

        @Operation
        public void failed() {
            tracker.failed(A);
        }

        @Operation
        public void succeeded() {
            tracker.succeeded(A);
        }

        @Operation
        public boolean admits() {
            return tracker.admits(A);
        }
    }
}
