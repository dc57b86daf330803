package katas.loadbalancing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class HealthTrackerConcurrency {

    @Test
    void threadsMayShareATracker() {
        Interleavings.check("reports and questions of two threads have the outcome of some order of whole operations",
                SharedTracker.class);
    }

    @Test
    void noReportOfAFailureIsLost() {
        Interleavings.check("enough failures in a row eject a server, whichever threads report them", Strikes.class);
    }

    /** Two threads report failures of one server, which ten in a row eject: then as many reports are missing. */
    public static class Strikes {

        private static final int LIMIT = 10;
        private static final Server A = new Server("a");
        private static final HealthPolicy POLICY =
                new HealthPolicy(LIMIT, 100, 1, Duration.ofSeconds(30), Duration.ZERO, 0.5);

        private final HealthTracker tracker = new HealthTracker(Fleet.of("a", "b", "c"), POLICY, () -> 0);
        private final AtomicInteger reported = new AtomicInteger();

        @Operation
        public void failed() {
            reported.incrementAndGet();
            tracker.failed(A);
        }

        @Validate
        public void everyReportCounts() {
            for (int missing = LIMIT - reported.get(); missing > 0; missing--) {
                tracker.failed(A);
            }
            if (tracker.admits(A)) {
                throw new AssertionError(LIMIT + " failures in a row were reported, and the server is not ejected");
            }
        }
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
