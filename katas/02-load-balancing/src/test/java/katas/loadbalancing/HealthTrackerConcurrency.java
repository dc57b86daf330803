package katas.loadbalancing;

import static testkit.Interleavings.Call.to;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class HealthTrackerConcurrency {

    private static final List<Call> FAILED = List.of(to("failed"));
    private static final List<Call> ADMITS = List.of(to("admits"));
    private static final List<Call> TWO = List.of(to("admits"), to("admits"));
    private static final List<Call> BACK = List.of(to("ejectAndReturnHalf"));
    private static final List<Call> GROW = List.of(to("grow"));
    private static final List<Call> LEAVE = List.of(to("leave"));

    @Test
    void threadsMayShareATracker() {
        new SharedTracker().admits();
        Interleavings.check("reports and questions of two threads have the outcome of some order of whole operations",
                SharedTracker.class,
                new Program(FAILED, FAILED, FAILED, ADMITS),
                new Program(List.of(to("failed"), to("failed")), FAILED, List.of(to("succeeded")),
                        List.of(to("admits"), to("failed"), to("failed"), to("admits"))),
                new Program(List.of(to("failed"), to("failed")), FAILED, ADMITS, ADMITS),
                // Half of a slow return is over: of all questions together, every second one is answered with yes.
                new Program(BACK, TWO, TWO, TWO),
                new Program(BACK, ADMITS, FAILED, TWO));
    }

    @Test
    void threadsMayChangeTheFleet() {
        new SharedTracker().admits();
        Interleavings.check("reports and updates of two threads have the outcome of some order of whole operations",
                SharedTracker.class,
                // A question counts the servers, and one more comes.
                new Program(List.of(to("admits")), GROW, ADMITS, ADMITS),
                new Program(List.of(to("failed"), to("failed")), LEAVE, FAILED, List.of(to("grow"), to("admits"))),
                new Program(List.of(to("failed"), to("failed")), GROW, FAILED, ADMITS),
                new Program(List.of(to("failed"), to("failed"), to("leave")), GROW, FAILED,
                        List.of(to("failed"), to("failed"), to("admits"))),
                new Program(List.of(to("failed"), to("failed")), GROW, List.of(to("succeeded")),
                        List.of(to("failed"), to("admits"))),
                new Program(List.of(to("failed"), to("failed"), to("failed")), LEAVE, GROW, ADMITS));
    }

    /** Two threads report on one server, which three failures in a row eject. */
    public static class SharedTracker {

        private static final Server A = new Server("a");
        private static final Fleet ABC = Fleet.of("a", "b", "c");
        private static final Fleet ABCD = Fleet.of("a", "b", "c", "d");
        private static final Fleet BC = Fleet.of("b", "c");
        private static final HealthPolicy POLICY =
                new HealthPolicy(3, 100, 1, Duration.ofSeconds(30), Duration.ofSeconds(100), 0.5);

        private final AtomicLong now = new AtomicLong();
        private HealthTracker tracker;

        /** Made within an operation, for there the checker gives objects other identities than where this is made. */
        private synchronized HealthTracker tracker() {
            if (tracker == null) {
                tracker = new HealthTracker(ABC, POLICY, now::get);
            }
            return tracker;
        }

        @Operation
        public void failed() {
            tracker().failed(A);
        }

        @Operation
        public void succeeded() {
            tracker().succeeded(A);
        }

        @Operation
        public void grow() {
            tracker().update(ABCD);
        }

        @Operation
        public void leave() {
            tracker().update(BC);
        }

        @Operation
        public boolean admits() {
            return tracker().admits(A);
        }

        /** No operation of the checker's own programs: for others, it is several. */
        public void ejectAndReturnHalf() {
            for (int failure = 0; failure < 3; failure++) {
                tracker().failed(A);
            }
            now.set(Duration.ofSeconds(80).toNanos());
        }
    }
}
