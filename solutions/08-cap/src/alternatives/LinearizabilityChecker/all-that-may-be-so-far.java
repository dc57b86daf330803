package katas.cap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Goes through time once, and keeps all that may be so far: which of the operations under way have taken place, and the
 * value. At each answer, operations take place until its own has; what cannot get there is dropped.
 */
public final class LinearizabilityChecker {

    private LinearizabilityChecker() {
    }

    public static <V> boolean isLinearizable(List<Operation<V>> history) {
        for (Optional<List<Operation<V>>> order : orders(history).values()) {
            if (order.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    public static <V> Map<String, Optional<List<Operation<V>>>> orders(List<Operation<V>> history) {
        Map<String, List<Operation<V>>> byKey = new TreeMap<>();
        for (Operation<V> operation : history) {
            byKey.putIfAbsent(operation.key(), new ArrayList<>());
            byKey.get(operation.key()).add(operation);
        }
        Map<String, Optional<List<Operation<V>>>> orders = new HashMap<>();
        for (Map.Entry<String, List<Operation<V>>> register : byKey.entrySet()) {
            orders.put(register.getKey(), order(register.getValue()));
        }
        return orders;
    }

    /** Something that may be so: what has taken place of what is under way, the value, and how it came. */
    private record Case<V>(BitSet done, V value, Case<V> before, Operation<V> last) {
    }

    private record Point(long time, boolean answer, int operation) implements Comparable<Point> {

        @Override
        public int compareTo(Point other) {
            return time != other.time ? Long.compare(time, other.time) : Boolean.compare(answer, other.answer);
        }
    }

    private static <V> Optional<List<Operation<V>>> order(List<Operation<V>> operations) {
        List<Point> points = new ArrayList<>();
        for (int number = 0; number < operations.size(); number++) {
            int at = number;
            points.add(new Point(operations.get(at).called(), false, at));
            operations.get(at).answered().ifPresent(time -> points.add(new Point(time, true, at)));
        }
        points.sort(null);
        BitSet underWay = new BitSet();
        Collection<Case<V>> cases = List.of(new Case<V>(new BitSet(), null, null, null));
        for (Point point : points) {
            if (point.answer) {
                cases = answered(operations, cases, underWay, point.operation);
                underWay.clear(point.operation);
            } else {
                underWay.set(point.operation);
            }
        }
        return cases.stream().findAny().map(LinearizabilityChecker::path);
    }

    private static <V> Collection<Case<V>> answered(List<Operation<V>> operations, Collection<Case<V>> cases,
            BitSet underWay, int answered) {
        Map<List<Object>, Case<V>> seen = new HashMap<>();
        Map<List<Object>, Case<V>> kept = new HashMap<>();
        Deque<Case<V>> open = new ArrayDeque<>(cases);
        while (!open.isEmpty()) {
            Case<V> now = open.pop();
            if (now.done.get(answered)) {
                BitSet left = (BitSet) now.done.clone();
                left.clear(answered);
                kept.putIfAbsent(identity(left, now.value), new Case<>(left, now.value, now.before, now.last));
                continue;
            }
            for (int next = underWay.nextSetBit(0); next >= 0; next = underWay.nextSetBit(next + 1)) {
                if (!now.done.get(next) && isPossible(operations.get(next), now.value)) {
                    BitSet done = (BitSet) now.done.clone();
                    done.set(next);
                    V value = after(operations.get(next), now.value);
                    Case<V> then = new Case<>(done, value, now, operations.get(next));
                    if (seen.putIfAbsent(identity(done, value), then) == null) {
                        open.push(then);
                    }
                }
            }
        }
        return kept.values();
    }

    private static List<Object> identity(BitSet done, Object value) {
        return value == null ? List.of(done) : List.of(done, value);
    }

    private static boolean isPossible(Operation<?> operation, Object value) {
        if (operation.answered().isEmpty()) {
            return !(operation.action() instanceof Action.Read);
        }
        if (operation.action() instanceof Action.Read<?> read) {
            return Objects.equals(value, read.seen());
        }
        return !(operation.action() instanceof Action.CompareAndSet<?> swap)
                || swap.swapped() == Objects.equals(value, swap.expected());
    }

    private static <V> V after(Operation<V> operation, V value) {
        if (operation.action() instanceof Action.Write<V> write) {
            return write.value();
        }
        if (operation.action() instanceof Action.CompareAndSet<V> swap && Objects.equals(value, swap.expected())) {
            return swap.value();
        }
        return value;
    }

    private static <V> List<Operation<V>> path(Case<V> end) {
        LinkedList<Operation<V>> path = new LinkedList<>();
        for (Case<V> at = end; at.last != null; at = at.before) {
            path.addFirst(at.last);
        }
        return path;
    }
}
