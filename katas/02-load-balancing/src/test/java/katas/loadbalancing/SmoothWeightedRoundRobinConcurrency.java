package katas.loadbalancing;

import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class SmoothWeightedRoundRobinConcurrency {

    @Test
    void threadsShareOneSequence() {
        Interleavings.check("picks and updates of two threads have the outcome of some order of whole operations",
                SharedSequence.class);
    }

    /** Two threads pick from two servers, whose weights change. */
    public static class SharedSequence {

        private static final List<Weighted<Server>> TWO_TO_ONE = weights(2, 1);
        private static final List<Weighted<Server>> ONE_TO_THREE = weights(1, 3);

        private final SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(TWO_TO_ONE, Health.ALWAYS);

        @Operation
        public String pick() {
            return balancer.pick().name();
        }

        @Operation
        public void preferB() {
            balancer.update(ONE_TO_THREE);
        }

        private static List<Weighted<Server>> weights(int a, int b) {
            return List.of(new Weighted<>(new Server("a"), a), new Weighted<>(new Server("b"), b));
        }
    }
}
