package katas.loadbalancing;

import static testkit.Interleavings.Call.to;

import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class RoundRobinConcurrency {

    private static final List<Call> ONE = List.of(to("pick"));
    private static final List<Call> TWO = List.of(to("pick"), to("pick"));

    @Test
    void threadsShareOneSequenceOfTurns() {
        Interleavings.check("calls of two threads have the outcome of some order of whole calls", SharedTurns.class,
                new Program(List.of(), TWO, TWO, ONE),
                new Program(ONE, TWO, List.of(to("shrink"), to("grow")), ONE));
    }

    /** Two threads pick from a fleet that shrinks and grows. */
    public static class SharedTurns {

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
