package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Goes through the schedules of operations that run at the same time: the first does some calls, then the second, and
 * so on, and then each does the rest, for every number of calls. So each is interrupted at every place.
 *
 * <p>With operations and a state to observe it crosses every pair, or every three, of them, each also with itself, and
 * expects of every schedule what one of the orders gives in which they run one after another: the same results, or
 * exceptions of the same classes, and the same state.
 */
public final class InterleavingExplorer {

    private static final List<String> NAMES = List.of("A", "B", "C");

    private final Database database;
    private final Runnable reset;
    private final Supplier<?> state;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /**
     * Has no operation yet.
     *
     * @param database where, not null
     * @param reset fills the tables anew before each schedule, and sets back whatever else the operations depend on
     * @param state reads what the operations change, such as the rows of a table in order; compared by {@code equals}
     */
    public InterleavingExplorer(Database database, Runnable reset, Supplier<?> state) {
        this.database = Objects.requireNonNull(database, "database");
        this.reset = Objects.requireNonNull(reset, "reset");
        this.state = Objects.requireNonNull(state, "state");
    }

    /**
     * Adds an operation.
     *
     * @param name what the schedule calls it, such as {@code leave(1, "ada")}
     * @param operation what it does, not null
     * @return this explorer
     */
    public InterleavingExplorer operation(String name, Operation operation) {
        operations.put(name, Objects.requireNonNull(operation, "operation"));
        return this;
    }

    /**
     * Crosses every operation with every other one and with itself.
     *
     * @return in how many ways they crossed
     * @throws AssertionError if one of them gives what no order gives; its message has the schedule
     */
    public int everyPair() {
        int ways = 0;
        for (String one : operations.keySet()) {
            for (String other : operations.keySet()) {
                ways += cross(List.of(one, other));
            }
        }
        return ways;
    }

    /**
     * Crosses every three operations, each also with itself.
     *
     * @return in how many ways they crossed
     * @throws AssertionError if one of them gives what no order gives; its message has the schedule
     */
    public int everyThree() {
        int ways = 0;
        List<String> names = List.copyOf(operations.keySet());
        for (int first = 0; first < names.size(); first++) {
            for (int second = first; second < names.size(); second++) {
                for (int third = second; third < names.size(); third++) {
                    ways += cross(List.of(names.get(first), names.get(second), names.get(third)));
                }
            }
        }
        return ways;
    }

    /**
     * Crosses some operations.
     *
     * @param names two or three of the names given to {@link #operation}; one may stand there twice
     * @return in how many ways they crossed
     * @throws AssertionError if one of them gives what no order gives; its message has the schedule
     */
    public int cross(List<String> names) {
        Set<List<Object>> serial = new LinkedHashSet<>();
        orders(names.size()).forEach(order -> serial.add(inOrder(names, order)));
        return explore(database, run -> {
            reset.run();
            for (int i = 0; i < names.size(); i++) {
                Operation operation = operations.get(names.get(i));
                String client = NAMES.get(i);
                run.start(client, () -> operation.on(run.dataSource(client)));
            }
        }, run -> {
            List<Object> outcome = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                outcome.add(outcome(run.result(NAMES.get(i)), run.failure(NAMES.get(i))));
            }
            outcome.add(state.get());
            assertThat(serial).as("%s at the same time: results and state are those of one after another\n%s",
                    described(names), run).contains(outcome);
        });
    }

    private static String described(List<String> names) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            each.add(NAMES.get(i) + " " + names.get(i));
        }
        return String.join(", ", each);
    }

    private List<Object> inOrder(List<String> names, List<Integer> order) {
        reset.run();
        Object[] outcome = new Object[names.size() + 1];
        for (int each : order) {
            try {
                outcome[each] = outcome(operations.get(names.get(each)).on(database.plain()), null);
            } catch (UnsupportedOperationException todo) {
                throw todo;
            } catch (Exception failure) {
                outcome[each] = outcome(null, failure);
            }
        }
        outcome[names.size()] = state.get();
        return Arrays.asList(outcome);
    }

    private static Object outcome(Object result, Throwable failure) {
        return failure == null ? result : failure.getClass().getSimpleName();
    }

    private static List<List<Integer>> orders(int size) {
        List<List<Integer>> all = new ArrayList<>();
        all.add(List.of());
        for (int next = 0; next < size; next++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : all) {
                for (int at = 0; at <= order.size(); at++) {
                    List<Integer> more = new ArrayList<>(order);
                    more.add(at, next);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    /**
     * Goes through the schedules of some clients.
     *
     * @param database where, not null
     * @param begin sets the tables up and starts the clients; called for every schedule
     * @param check looks at what came of it, when all work is over; complains by throwing
     * @return in how many ways they crossed
     */
    public static int explore(Database database, Consumer<Interleaving> begin, Consumer<Interleaving> check) {
        Queue<PhysicalConnection> connections = new ConcurrentLinkedQueue<>();
        try {
            return explore(database, connections, begin, check);
        } finally {
            connections.forEach(PhysicalConnection::close);
        }
    }

    private static int explore(Database database, Queue<PhysicalConnection> connections,
            Consumer<Interleaving> begin, Consumer<Interleaving> check) {
        List<Integer> calls = new ArrayList<>();
        int ways = 0;
        int stuck;
        do {
            try (Interleaving run = new Interleaving(database, connections)) {
                begin.accept(run);
                List<String> clients = run.clients();
                while (calls.size() < clients.size()) {
                    calls.add(0);
                }
                stuck = -1;
                for (int i = 0; i < clients.size() && stuck < 0; i++) {
                    stuck = run.steps(clients.get(i), calls.get(i)) ? -1 : i;
                }
                run.finish();
                check.accept(run);
                ways++;
            }
        } while (advance(calls, stuck));
        return ways;
    }

    /** Counts one more call for the last client; or, where one could not do as many, for the one before it. */
    private static boolean advance(List<Integer> calls, int stuck) {
        int at = stuck < 0 ? calls.size() - 1 : stuck - 1;
        if (at < 0) {
            return false;
        }
        calls.set(at, calls.get(at) + 1);
        for (int behind = at + 1; behind < calls.size(); behind++) {
            calls.set(behind, 0);
        }
        return true;
    }
}
