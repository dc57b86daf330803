package katas.cap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All histories of a few operations by two clients, each of which waits for its answers, or gives up. Of those that
 * differ only in the order of two calls, or of two answers, that nothing else separates, there is one: no operation is
 * before another in one of them and not in the other.
 */
final class SmallHistories {

    private static final List<Action<Integer>> ACTIONS = List.of(
            new Action.Read<>(1), new Action.Write<>(1), new Action.CompareAndSet<>(1, 2, true),
            new Action.CompareAndSet<>(1, 2, false), new Action.Read<>(2), new Action.Read<>(null),
            new Action.Write<>(2));
    private static final List<Action<Integer>> UNANSWERED = List.of(
            new Action.Write<>(1), new Action.CompareAndSet<>(1, 2, false));

    private final int alphabet;
    private final Consumer<List<Operation<Integer>>> visitor;
    private int histories;

    private SmallHistories(int alphabet, Consumer<List<Operation<Integer>>> visitor) {
        this.alphabet = alphabet;
        this.visitor = visitor;
    }

    /**
     * Visits them.
     *
     * @param most how many operations a history has at most
     * @param alphabet how many kinds of operations there are, up to nine: the last two have no answer
     * @return how many there were
     */
    static int each(int most, int alphabet, Consumer<List<Operation<Integer>>> visitor) {
        SmallHistories small = new SmallHistories(alphabet, visitor);
        for (int operations = 1; operations <= most; operations++) {
            Set<List<List<Integer>>> shapes = new HashSet<>();
            for (int first = operations; 2 * first >= operations; first--) {
                small.shapes(first, operations - first, new ArrayList<>(), shapes);
            }
        }
        return small.histories;
    }

    /** Lets the clients call and be answered by turns; false is a step of the first of them. */
    private void shapes(int first, int second, List<Boolean> steps, Set<List<List<Integer>>> seen) {
        int ofSecond = Collections.frequency(steps, true);
        if (steps.size() == 2 * (first + second)) {
            List<long[]> spans = spans(steps);
            if (seen.add(before(spans))) {
                fill(spans, new ArrayList<>());
            }
            return;
        }
        for (boolean step : new boolean[] {false, true}) {
            if (step ? ofSecond < 2 * second : steps.size() - ofSecond < 2 * first) {
                steps.add(step);
                shapes(first, second, steps, seen);
                steps.remove(steps.size() - 1);
            }
        }
    }

    /** The client, the call and the answer of each operation, first those of the first client. */
    private static List<long[]> spans(List<Boolean> steps) {
        List<long[]> spans = new ArrayList<>();
        for (boolean client : new boolean[] {false, true}) {
            long called = -1;
            for (int time = 0; time < steps.size(); time++) {
                if (steps.get(time) == client && called >= 0) {
                    spans.add(new long[] {client ? 2 : 1, called, time});
                    called = -1;
                } else if (steps.get(time) == client) {
                    called = time;
                }
            }
        }
        return spans;
    }

    /** Which operations come before which. */
    private static List<List<Integer>> before(List<long[]> spans) {
        List<List<Integer>> before = new ArrayList<>();
        for (long[] span : spans) {
            List<Integer> earlier = new ArrayList<>();
            for (int other = 0; other < spans.size(); other++) {
                if (spans.get(other)[2] < span[1]) {
                    earlier.add(other);
                }
            }
            before.add(earlier);
        }
        return before;
    }

    private void fill(List<long[]> spans, List<Operation<Integer>> history) {
        if (history.size() == spans.size()) {
            histories++;
            visitor.accept(List.copyOf(history));
            return;
        }
        long[] span = spans.get(history.size());
        int answered = alphabet - UNANSWERED.size();
        for (int kind = 0; kind < alphabet; kind++) {
            int client = (int) span[0];
            history.add(kind < answered ? Operation.answered(client, "r", ACTIONS.get(kind), span[1], span[2])
                    : Operation.unanswered(client, "r", UNANSWERED.get(kind - answered), span[1]));
            fill(spans, history);
            history.remove(history.size() - 1);
        }
    }
}
