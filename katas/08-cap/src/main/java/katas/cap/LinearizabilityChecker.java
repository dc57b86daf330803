package katas.cap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        throw new UnsupportedOperationException("TODO: LinearizabilityChecker.isLinearizable");
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
        throw new UnsupportedOperationException("TODO: LinearizabilityChecker.orders");
    }
}
