package katas.loadbalancing;

import static testkit.Interleavings.Call.to;

import java.time.Duration;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class HealthTrackerConcurrency {

    private static final List<Call> FAILED = List.of(to("failed"));

    @Test
    void threadsMayShareATracker() {
        Interleavings.check("reports and questions of two threads have the outcome of some order of whole operations",
                SharedTracker.class,
                new Program(FAILED, FAILED, FAILED, List.of(to("admits"))),
                new Program(List.of(to("failed"), to("failed")), FAILED, List.of(to("succeeded")),
                        List.of(to("admits"), to("failed"), to("failed"), to("admits"))),
                // A question counts the servers, and one more comes.
                new Program(List.of(), List.of(to("grow")), List.of(to("admits")), List.of()));
    }

    /** Two threads report on one server, which three failures in a row eject. */
    public static class SharedTracker {

        private static final Server A = new Server("a");
        private static final Fleet ABC = Fleet.of("a", "b", "c");
        private static final Fleet ABCD = Fleet.of("a", "b", "c", "d");
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
        public void grow() {
            tracker.update(ABCD);
        }

        @Operation
        public boolean admits() {
            return tracker.admits(A);
        }
    }
}
