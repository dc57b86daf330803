package katas.replication;

import static testkit.Interleavings.Call.to;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class ReplicaRouterConcurrency {

    private static final List<Call> ONE = List.of(to("read"));
    private static final List<Call> TWO = List.of(to("read"), to("read"));
    private static final List<Call> DIFFERENCE = List.of(to("difference"));

    @Test
    void threadsShareTheTurns() {
        new TwoReplicas().read();
        Interleavings.check("the reads of two threads are shared evenly by two replicas", TwoReplicas.class,
                new Program(List.of(), ONE, ONE, DIFFERENCE),
                new Program(ONE, ONE, TWO, DIFFERENCE),
                new Program(List.of(), TWO, TWO, DIFFERENCE));
    }

    /** A node that counts what it is asked to do. */
    private static final class Counting implements Node<String> {

        private final AtomicInteger executions = new AtomicInteger();

        @Override
        public NodeStatus status() {
            return new NodeStatus(new Position(1, 1), Map.of(), Duration.ZERO);
        }

        @Override
        public <T> T execute(Function<? super String, ? extends T> work) {
            executions.incrementAndGet();
            return work.apply("");
        }
    }

    /** Two threads read, each for sessions of its own. */
    public static class TwoReplicas implements Cluster<String> {

        private final Counting first = new Counting();
        private final Counting second = new Counting();
        private final ReplicaRouter<String> router = new ReplicaRouter<>(this, Duration.ZERO);

        @Override
        public Node<String> primary() {
            throw new IllegalStateException("there is a replica that may answer");
        }

        @Override
        public List<Node<String>> replicas() {
            return List.of(first, second);
        }

        @Operation
        public void read() {
            router.read(new Session<>(), connection -> connection);
        }

        /** No operation of the checker's own programs: in the middle of a read, one replica is ahead. */
        public int difference() {
            return Math.abs(first.executions.get() - second.executions.get());
        }
    }
}
