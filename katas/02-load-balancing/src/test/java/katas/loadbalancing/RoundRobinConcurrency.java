package katas.loadbalancing;

import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class RoundRobinConcurrency {

    @Test
    void threadsShareOneSequenceOfTurns() {
        Interleavings.check("picks of two threads have the outcome of some order of whole picks", SharedTurns.class);
    }

    @Test
    void theFleetMayChangeWhileAnotherThreadPicks() {
        Interleavings.check("a pick beside an update is a pick before it or after it", ChangingFleet.class);
    }

    /** Two threads pick from three servers. */
    public static class SharedTurns {

        private static final Fleet ABC = Fleet.of("a", "b", "c");

        private final RoundRobin balancer = new RoundRobin(ABC, Health.ALWAYS, 0);

        @Operation
        public String pick() {
            return balancer.pick().name();
        }
    }

    /** Two threads pick from a fleet that shrinks and grows. */
    public static class ChangingFleet {

        private static final Fleet A = Fleet.of("a");
        private static final Fleet ABC = Fleet.of("a", "b", "c");

        private final RoundRobin balancer = new RoundRobin(ABC, Health.ALWAYS, 2);

        @Operation
        public String pick() {
            return balancer.pick().name();
        }

        @Operation
        public void shrink() {
            balancer.update(A);
        }

        @Operation
        public void grow() {
            balancer.update(ABC);
        }
    }
}
