package benchmarks.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import katas.cap.Action;
import katas.cap.Operation;

/** Histories of a register that is right: clients call, wait, and are answered at random. */
final class GeneratedHistory {

    private static final int VALUES = 5;

    private final Random random;
    private final Operation<CountedValue>[] underWay;
    private final boolean[] done;
    private final List<Operation<CountedValue>> operations = new ArrayList<>();
    private CountedValue value;
    private long now;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private GeneratedHistory(int clients, long seed) {
        this.random = new Random(seed);
        this.underWay = new Operation[clients];
        this.done = new boolean[clients];
    }

    /**
     * Generates one.
     *
     * @param length how many operations are answered
     * @param clients how many call at the same time
     * @param lost how many clients have written before, got no answer, and call no more
     */
    static List<Operation<CountedValue>> of(int length, int clients, int lost, long seed) {
        GeneratedHistory history = new GeneratedHistory(clients, seed);
        for (int client = 0; client < lost; client++) {
            history.operations.add(Operation.unanswered(clients + client, "r",
                    new Action.Write<>(new CountedValue(client % VALUES)), history.now++));
        }
        int left = length;
        while (history.operations.size() < length + lost) {
            left -= history.step(left > 0) ? 1 : 0;
        }
        return history.operations;
    }

    /** Lets one client go on; says whether it has called. */
    private boolean step(boolean more) {
        int client = random.nextInt(underWay.length);
        Operation<CountedValue> operation = underWay[client];
        if (operation == null) {
            if (more) {
                underWay[client] = Operation.unanswered(client, "r", action(), now++);
                done[client] = false;
            }
            return more;
        }
        if (done[client]) {
            operations.add(Operation.answered(client, "r", operation.action(), operation.called(), now++));
            underWay[client] = null;
        } else {
            underWay[client] = Operation.unanswered(client, "r", takePlace(operation.action()), operation.called());
            done[client] = true;
        }
        return false;
    }

    private Action<CountedValue> action() {
        CountedValue written = new CountedValue(random.nextInt(VALUES));
        return switch (random.nextInt(4)) {
            case 0 -> new Action.Write<>(written);
            case 1 -> new Action.CompareAndSet<>(new CountedValue(random.nextInt(VALUES)), written, false);
            default -> new Action.Read<>(null);
        };
    }

    private Action<CountedValue> takePlace(Action<CountedValue> action) {
        if (action instanceof Action.Read<CountedValue>) {
            return new Action.Read<>(value);
        }
        if (action instanceof Action.Write<CountedValue> write) {
            value = write.value();
            return action;
        }
        Action.CompareAndSet<CountedValue> swap = (Action.CompareAndSet<CountedValue>) action;
        boolean equal = swap.expected().equals(value);
        value = equal ? swap.value() : value;
        return new Action.CompareAndSet<>(swap.expected(), swap.value(), equal);
    }
}
