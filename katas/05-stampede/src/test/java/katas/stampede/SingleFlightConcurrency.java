package katas.stampede;

import static testkit.Interleavings.Call.to;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class SingleFlightConcurrency {

    private static final List<Call> JOIN = List.of(to("join"));
    private static final List<Call> RUN = List.of(to("run"));
    private static final List<Call> WHAT_CAME = List.of(to("tasks"), to("underWay"), to("run"), to("unanswered"));

    @Test
    void threadsShareFlights() {
        new OneKey().join();
        Interleavings.check("calls of two threads and the end of a load have the outcome of some order of whole calls",
                OneKey.class,
                new Program(List.of(), JOIN, JOIN, WHAT_CAME),
                new Program(JOIN, JOIN, RUN, WHAT_CAME),
                new Program(JOIN, RUN, List.of(to("join"), to("run")), WHAT_CAME));
    }

    /** Two threads ask for one key, and either may run a load. */
    public static class OneKey {

        private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        private final Queue<CompletableFuture<Integer>> answers = new ConcurrentLinkedQueue<>();
        private final AtomicInteger loads = new AtomicInteger();
        private final SingleFlight<String, Integer> flight = new SingleFlight<>(tasks::add);

        @Operation
        public void join() {
            answers.add(flight.load("a", key -> loads.incrementAndGet()));
        }

        @Operation
        public boolean run() {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            }
            return task != null;
        }

        @Operation
        public int tasks() {
            return tasks.size();
        }

        @Operation
        public int underWay() {
            return flight.underWay();
        }

        @Operation
        public long unanswered() {
            return answers.stream().filter(answer -> !answer.isDone()).count();
        }
    }
}
