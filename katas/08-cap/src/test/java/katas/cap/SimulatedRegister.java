package katas.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;

/** A register with clients, in random steps: a call, a moment at which it takes place, an answer or none. */
final class SimulatedRegister<V> {

    private final Random random;
    private final IntFunction<V> values;
    private final int variety;
    private final List<Operation<V>> history = new ArrayList<>();
    private V value;
    private long now;

    /** Something that a client has asked for. */
    private final class Call {

        private final int client;
        private final Action<V> asked;
        private final long called = now++;
        private Action<V> answer;

        private Call(int client) {
            this.client = client;
            V written = values.apply(random.nextInt(variety));
            V expected = random.nextInt(9) == 0 ? null : values.apply(random.nextInt(variety));
            int kind = random.nextInt(4);
            asked = kind < 2 ? new Action.Read<>(null)
                    : kind == 2 ? new Action.Write<>(written) : new Action.CompareAndSet<>(expected, written, false);
        }

        private void takePlace() {
            answer = asked;
            if (asked instanceof Action.Read<V>) {
                answer = new Action.Read<>(value);
            } else if (asked instanceof Action.Write<V> write) {
                value = write.value();
            } else if (asked instanceof Action.CompareAndSet<V> swap && Objects.equals(swap.expected(), value)) {
                value = swap.value();
                answer = new Action.CompareAndSet<>(swap.expected(), swap.value(), true);
            }
        }
    }

    private SimulatedRegister(Random random, int variety, IntFunction<V> values) {
        this.random = random;
        this.variety = variety;
        this.values = values;
    }

    /**
     * Plays clients that call and wait.
     *
     * @param operations how many operations
     * @param clients how many clients
     * @param unanswered how many of the first operations get no answer
     * @param variety how many values are written
     * @param values makes a value of a number
     */
    static <V> List<Operation<V>> history(int operations, int clients, int unanswered, int variety, Random random,
            IntFunction<V> values) {
        SimulatedRegister<V> register = new SimulatedRegister<>(random, variety, values);
        register.play(operations, clients, unanswered);
        return register.history;
    }

    private void play(int operations, int clients, int unanswered) {
        List<Call> calls = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            calls.add(null);
        }
        List<Call> givenUp = new ArrayList<>();
        int lost = 0;
        int begun = 0;
        while (history.size() < operations) {
            int client = random.nextInt(clients);
            Call call = calls.get(client);
            if (call == null && begun < operations) {
                calls.set(client, new Call(client));
                begun++;
            } else if (call == null) {
                continue;
            } else if (lost < unanswered) {
                lost++;
                history.add(Operation.unanswered(client, "r", call.asked, call.called));
                givenUp.add(call);
                calls.set(client, null);
            } else if (call.answer == null) {
                call.takePlace();
            } else {
                history.add(Operation.answered(client, "r", call.answer, call.called, now++));
                calls.set(client, null);
            }
            if (!givenUp.isEmpty() && random.nextInt(20) == 0) {
                givenUp.remove(0).takePlace();
            }
        }
    }
}
