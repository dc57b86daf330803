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
    private static final List<Call> SHRINK = List.of(to("shrink"));

    @Test
    void threadsShareOneSequenceOfTurns() {
        new SharedTurns().pick();
        Interleavings.check("calls of two threads have the outcome of some order of whole calls", SharedTurns.class,
                new Program(ONE, TWO, TWO, ONE),
                new Program(ONE, TWO, List.of(to("shrink"), to("grow")), ONE),
                new Program(ONE, SHRINK, List.of(to("replace")), TWO),
                // The server in the middle is out: its turns are shared by both threads, too.
                new Program(List.of(to("loseB"), to("pick")), TWO, TWO, ONE));
    }

    /** Two threads pick from a fleet that shrinks and grows. */
    public static class SharedTurns {

        private static final Server B = new Server("b");
        private static final Fleet A = Fleet.of("a");
        private static final Fleet ABC = Fleet.of("a", "b", "c");
        private static final Fleet XY = Fleet.of("x", "y");

        private volatile boolean isBLost;
        private RoundRobin balancer;

        /** Made within an operation, for there the checker gives objects other identities than where this is made. */
        private synchronized RoundRobin balancer() {
            if (balancer == null) {
                balancer = new RoundRobin(ABC, server -> !isBLost || !server.equals(B), 2);
            }
            return balancer;
        }

        @Operation
        public String pick() {
            return balancer().pick().name();
        }

        /** No operation of the checker's own programs: during a pick, who is admitted may be seen early or late. */
        public void loseB() {
            isBLost = true;
        }

        @Operation
        public void shrink() {
            balancer().update(A);
        }

        @Operation
        public void grow() {
            balancer().update(ABC);
        }

        @Operation
        public void replace() {
            balancer().update(XY);
        }
    }
}
