package katas.cap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tries every order of the operations of one register, remembering nothing. */
final class BruteForce {

    private BruteForce() {
    }

    static boolean isLinearizable(List<? extends Operation<?>> history) {
        return search(new ArrayList<>(history), null);
    }

    private static boolean search(List<Operation<?>> left, Object value) {
        if (left.stream().noneMatch(operation -> operation.answered().isPresent())) {
            return true;
        }
        for (int index = 0; index < left.size(); index++) {
            Operation<?> next = left.get(index);
            if (left.stream().noneMatch(other -> precedes(other, next)) && allows(next, value)) {
                List<Operation<?>> rest = new ArrayList<>(left);
                rest.remove(index);
                if (search(rest, after(next, value))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one was answered before the other was called. */
    static boolean precedes(Operation<?> one, Operation<?> other) {
        return one.answered().isPresent() && one.answered().getAsLong() < other.called();
    }

    /** Whether an operation can have been answered as it was, if it took place at this value. */
    static boolean allows(Operation<?> operation, Object value) {
        if (operation.answered().isEmpty() || operation.action() instanceof Action.Write) {
            return true;
        }
        if (operation.action() instanceof Action.Read<?> read) {
            return Objects.equals(read.seen(), value);
        }
        Action.CompareAndSet<?> swap = (Action.CompareAndSet<?>) operation.action();
        return Objects.equals(swap.expected(), value) == swap.swapped();
    }

    /** The value after an operation that took place at another. */
    static Object after(Operation<?> operation, Object value) {
        if (operation.action() instanceof Action.Write<?> write) {
            return write.value();
        }
        return operation.action() instanceof Action.CompareAndSet<?> swap && Objects.equals(swap.expected(), value)
                ? swap.value() : value;
    }

    /** What is wrong with an order of one register's operations; null if nothing is. */
    static String fault(List<? extends Operation<?>> history, List<? extends Operation<?>> order) {
        List<Operation<?>> missing = new ArrayList<>(history);
        Object value = null;
        for (int index = 0; index < order.size(); index++) {
            Operation<?> operation = order.get(index);
            if (!missing.remove(operation)) {
                return operation + " is in the order more often than in the history";
            }
            if (!allows(operation, value)) {
                return operation + " cannot take place where the value is " + value;
            }
            value = after(operation, value);
            for (Operation<?> earlier : order.subList(0, index)) {
                if (precedes(operation, earlier)) {
                    return earlier + " was called after " + operation + " was answered";
                }
            }
        }
        Set<Operation<?>> answered = new HashSet<>(missing);
        answered.removeIf(operation -> operation.answered().isEmpty());
        return answered.isEmpty() ? null : answered + " are missing in the order";
    }
}
