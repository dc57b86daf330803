package katas.cap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a history of operations on registers is linearizable: whether each operation can have taken place at
 * one moment between its call and its answer, so that all of them, one after the other in the order of these moments,
 * give these answers.
 *
 * <p>Each key is a register of its own, which has no value (null) at first, and is linearizable or not whatever happens
 * to others. A register is read, written, and written if it has an expected value. A compare-and-set that was answered
 * by "not swapped" took place as well, at a moment when the value was another, and changed nothing.
 *
 * <p>An operation without an answer took place at one moment after its call, perhaps long after, or not at all. If it
 * is a compare-and-set, then also that does nothing where the value is not the expected one.
 *
 * <p>Real time alone orders operations: one that was answered before another was called comes before it. Those that
 * touch, where one is called at the very time at which the other is answered, may come in either order, and so may
 * those of one client that overlap, as after an operation that it gave up.
 *
 * <p>The search visits no state twice, a state being which operations have taken place and which value the register
 * has. While at most {@code c} operations are under way at a time, there are at most {@code 2^c} states for each value
 * and operation; each operation without an answer is under way from its call on. So many clients take long, and many
 * operations do not. Nor is a long history too deep: the stack of the thread does not grow with it.
 *
 * <p>Sources: M. Herlihy, J. Wing, <i>Linearizability: A Correctness Condition for Concurrent Objects</i>, TOPLAS
 * 12(3), 1990; J. Wing, C. Gong, <i>Testing and Verifying Concurrent Objects</i>, JPDC 17, 1993; G. Lowe, <i>Testing
 * for Linearizability</i>, CCPE 29(4), 2017.
 */
public final class LinearizabilityChecker {

    private LinearizabilityChecker() {
    }

    /**
     * Judges a history.
     *
     * @param history its operations, in any order; not null, and it contains no null. It is not changed.
     * @param <V> the type of values
     * @return whether every key is linearizable
     * @throws NullPointerException if {@code history} or an operation is null
     */
    public static <V> boolean isLinearizable(List<Operation<V>> history) {
        return orders(history).values().stream().allMatch(Optional::isPresent);
    }

    /**
     * Finds an order of the operations of each key.
     *
     * @param history its operations, in any order; not null, and it contains no null. It is not changed.
     * @param <V> the type of values
     * @return for each key of an operation an order that gives the answers and goes along with real time, with all
     *     operations of the key that were answered, and with those without an answer that took place in it; those that
     *     change nothing, such as a read, may be in it or not. Empty if there is no such order; not null. Keys come in
     *     any order. A change of the map or a list, if it can be changed at all, changes nothing else
     * @throws NullPointerException if {@code history} or an operation is null
     */
    public static <V> Map<String, Optional<List<Operation<V>>>> orders(List<Operation<V>> history) {
        Map<String, List<Operation<V>>> registers = new LinkedHashMap<>();
        for (Operation<V> operation : history) {
            registers.computeIfAbsent(operation.key(), key -> new ArrayList<>()).add(operation);
        }
        Map<String, Optional<List<Operation<V>>>> orders = new LinkedHashMap<>();
        registers.forEach((key, operations) -> orders.put(key, new Search<>(operations).order()));
        return orders;
    }

    /** The search for an order of one register's operations. */
    private static final class Search<V> {

        private final List<Operation<V>> operations;
        private final Event events;
        private final BitSet taken = new BitSet();
        private final Set<State<V>> visited = new HashSet<>();
        private final Deque<Placed<V>> order = new ArrayDeque<>();
        private int unexplained;
        private V value;

        private Search(List<Operation<V>> operations) {
            this.operations = new ArrayList<>(operations);
            this.operations.sort(Comparator.comparingLong(Operation::called));
            this.events = Event.listOf(this.operations);
            this.unexplained = (int) operations.stream().filter(operation -> operation.answered().isPresent()).count();
        }

        /** Which operations have taken place: the first so many, and some after these; and the value after them. */
        private record State<V>(int all, BitSet some, V value) {
        }

        /** An operation that has been given its place, and the value before it. */
        private record Placed<V>(Event call, V before) {
        }

        /** The value after an operation. */
        private record Result<V>(V value) {
        }

        private Optional<List<Operation<V>>> order() {
            Event event = events.next;
            while (unexplained > 0) {
                if (event.call && place(event)) {
                    event = events.next;
                } else if (event.call) {
                    event = event.next;
                } else if (order.isEmpty()) {
                    return Optional.empty();
                } else {
                    // An answer before which its operation must have taken place, and cannot: a choice was wrong.
                    event = takeBack().next;
                }
            }
            List<Operation<V>> found = new ArrayList<>();
            order.descendingIterator().forEachRemaining(placed -> found.add(operations.get(placed.call.number)));
            return Optional.of(found);
        }

        /** Lets an operation take place now, if it can and if that leads to a state that has not been visited. */
        private boolean place(Event call) {
            Operation<V> operation = operations.get(call.number);
            Result<V> after = after(operation);
            if (after == null) {
                return false;
            }
            taken.set(call.number);
            int all = taken.nextClearBit(0);
            if (!visited.add(new State<>(all, taken.get(all, taken.length()), after.value))) {
                taken.clear(call.number);
                return false;
            }
            order.push(new Placed<>(call, value));
            value = after.value;
            unexplained -= operation.answered().isPresent() ? 1 : 0;
            call.lift();
            return true;
        }

        private Event takeBack() {
            Placed<V> last = order.pop();
            last.call.unlift();
            taken.clear(last.call.number);
            value = last.before;
            unexplained += operations.get(last.call.number).answered().isPresent() ? 1 : 0;
            return last.call;
        }

        /** What an operation makes of the value, or null if it cannot take place with its answer, or need not. */
        private Result<V> after(Operation<V> operation) {
            boolean known = operation.answered().isPresent();
            if (operation.action() instanceof Action.Write<V> write) {
                return new Result<>(write.value());
            }
            if (operation.action() instanceof Action.Read<V> read) {
                return known && Objects.equals(value, read.seen()) ? new Result<>(value) : null;
            }
            Action.CompareAndSet<V> swap = (Action.CompareAndSet<V>) operation.action();
            boolean equal = Objects.equals(value, swap.expected());
            if (known && equal != swap.swapped() || !known && !equal) {
                return null;
            }
            return new Result<>(equal ? swap.value() : value);
        }
    }

    /** A call or an answer, in a list in the order of time, from which operations are lifted that have their place. */
    private static final class Event {

        private final int number;
        private final boolean call;
        private final long time;
        private Event answer;
        private Event previous;
        private Event next;

        private Event(int number, boolean call, long time) {
            this.number = number;
            this.call = call;
            this.time = time;
        }

        /** Makes the list; what is returned stands before the first event. */
        private static Event listOf(List<? extends Operation<?>> operations) {
            List<Event> events = new ArrayList<>();
            for (int number = 0; number < operations.size(); number++) {
                Operation<?> operation = operations.get(number);
                Event call = new Event(number, true, operation.called());
                events.add(call);
                if (operation.answered().isPresent()) {
                    call.answer = new Event(number, false, operation.answered().getAsLong());
                    events.add(call.answer);
                }
            }
            // At the same time calls come first, for operations that touch may come in either order.
            events.sort(Comparator.<Event>comparingLong(event -> event.time).thenComparing(event -> !event.call));
            Event head = new Event(-1, true, Long.MIN_VALUE);
            Event last = head;
            for (Event event : events) {
                last.next = event;
                event.previous = last;
                last = event;
            }
            return head;
        }

        private void lift() {
            remove();
            if (answer != null) {
                answer.remove();
            }
        }

        private void unlift() {
            if (answer != null) {
                answer.insert();
            }
            insert();
        }

        private void remove() {
            previous.next = next;
            if (next != null) {
                next.previous = previous;
            }
        }

        private void insert() {
            previous.next = this;
            if (next != null) {
                next.previous = this;
            }
        }
    }
}
