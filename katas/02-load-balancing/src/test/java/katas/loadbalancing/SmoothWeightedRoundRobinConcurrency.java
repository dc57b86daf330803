package katas.loadbalancing;

import static testkit.Interleavings.Call.to;

import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class SmoothWeightedRoundRobinConcurrency {

    private static final List<Call> ONE = List.of(to("pick"));
    private static final List<Call> TWO = List.of(to("pick"), to("pick"));

    @Test
    void threadsShareOneSequence() {
        Interleavings.check("picks and updates of two threads have the outcome of some order of whole operations",
                SharedSequence.class,
                new Program(List.of(), TWO, TWO, ONE),
                new Program(ONE, TWO, List.of(to("preferB")), TWO));
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
