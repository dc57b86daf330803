package katas.loadbalancing;

import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class StickySessionsConcurrency {

    @Test
    void theFleetMayChangeWhileAnotherThreadPicks() {
        Interleavings.check("a pick beside an update is a pick before it or after it", ChangingFleet.class);
    }

    /** Two threads pick from a fleet that shrinks and grows. */
    public static class ChangingFleet {

        private static final Fleet AB = Fleet.of("a", "b");
        private static final Fleet C = Fleet.of("c");

        private final StickySessions balancer = new StickySessions(AB, Health.ALWAYS);

        @Operation
        public String pick() {
            return balancer.pick("session-1").name();
        }

        @Operation
        public void shrink() {
            balancer.update(C);
        }

        @Operation
        public void grow() {
            balancer.update(AB);
        }
    }
}
