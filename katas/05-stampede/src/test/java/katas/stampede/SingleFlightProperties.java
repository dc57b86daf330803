package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Script;

class SingleFlightProperties {

    private static final int KEYS = 3;

    /** One thing that happens. */
    private enum Action { LOAD, END, FAIL, CANCEL }

    /** What happens to which key. */
    private record Step(Action action, int key) {

        @Override
        public String toString() {
            return switch (action) {
                case LOAD -> "flight.load(" + key + ", loader);";
                case END -> "the load of " + key + " returns;";
                case FAIL -> "the load of " + key + " throws;";
                case CANCEL -> "the caller of " + key + " who came last cancels;";
            };
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whoeverWaitsLearnsTheEndOfHisFlight(@ForAll("steps") List<Step> steps) {
        HandExecutor executor = new HandExecutor();
        SingleFlight<Integer, Integer> flight = new SingleFlight<>(executor);
        Model model = new Model();
        Script.replay("SingleFlight<Integer, Integer> flight = new SingleFlight<>(executor);", steps, step -> {
            model.apply(step, flight, executor);
            assertThat(flight.underWay()).as("flights under way").isEqualTo(model.underWay.size());
            model.check();
        });
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Action.LOAD, Action.LOAD, Action.LOAD, Action.END, Action.FAIL, Action.CANCEL)
                .flatMap(action -> Arbitraries.integers().between(0, KEYS - 1).map(key -> new Step(action, key)))
                .list().ofMaxSize(30);
    }

    /** The flights under way, each with those who wait, and what everybody has to have by now. */
    private static final class Model {

        private final Map<Integer, List<Caller>> underWay = new LinkedHashMap<>();
        private final List<Caller> callers = new ArrayList<>();
        private int loads;
        private boolean fails;

        private void apply(Step step, SingleFlight<Integer, Integer> flight, HandExecutor executor) {
            switch (step.action) {
                case LOAD -> {
                    List<Caller> waiting = underWay.computeIfAbsent(step.key, key -> new ArrayList<>());
                    Caller caller = new Caller(step.key, flight.load(step.key, this::load));
                    waiting.add(caller);
                    callers.add(caller);
                }
                case END, FAIL -> {
                    if (underWay.isEmpty()) {
                        return;
                    }
                    // The executor runs the oldest task, whichever key that is of.
                    Integer oldest = underWay.keySet().iterator().next();
                    fails = step.action == Action.FAIL;
                    String end = fails ? "failed" : "value " + (loads + 1);
                    underWay.remove(oldest).stream().filter(caller -> caller.end.isEmpty())
                            .forEach(caller -> caller.end = end);
                    executor.runNext();
                }
                case CANCEL -> callers.stream().filter(caller -> caller.key == step.key)
                        .reduce((first, second) -> second).ifPresent(caller -> {
                            caller.future.cancel(true);
                            caller.end = caller.end.isEmpty() ? "cancelled" : caller.end;
                        });
            }
        }

        private Integer load(Integer key) {
            if (fails) {
                throw new IllegalStateException("failed");
            }
            return ++loads;
        }

        private void check() {
            for (Caller caller : callers) {
                assertThat(caller.now()).as("what a caller of %s knows", caller.key).isEqualTo(caller.end);
            }
        }
    }

    private static final class Caller {

        private final int key;
        private final CompletableFuture<Integer> future;
        private String end = "";

        private Caller(int key, CompletableFuture<Integer> future) {
            this.key = key;
            this.future = future;
        }

        private String now() {
            if (!future.isDone()) {
                return "";
            }
            if (future.isCancelled()) {
                return "cancelled";
            }
            return future.isCompletedExceptionally() ? "failed" : "value " + future.join();
        }
    }
}
