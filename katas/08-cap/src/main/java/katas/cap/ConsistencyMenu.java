package katas.cap;

import java.util.Set;

/**
 * Says for an operation and a fault which concern to ask for, and what it costs: every day, in waiting (the "else" of
 * PACELC), and while the fault lasts, in waiting or in no answer at all (the choice of CAP).
 *
 * <p>Data is on nodes 0, 1, 2 and so on, and each has all of it. A fault splits the nodes into those that the asked
 * node still reaches, its <i>side</i>, and the others; without a fault all are its side. Whether the others have
 * crashed or are cut off, nobody on this side knows. A side that has node 0 has it as its leader, even where the others
 * have elected another, of which it does not know. A side without node 0 elects its lowest node if it has a majority,
 * which is more than half of all nodes; if not, it has no leader.
 *
 * <p>The concern is chosen before the fault comes, so it is the same before and under it. It is the least that gives
 * what the operation needs, every day and under the fault:
 * <ul>
 * <li>{@link Concern#LOCAL} for {@link Guarantee#STALE_READ} and {@link Guarantee#MERGED_WRITE};</li>
 * <li>{@link Concern#LEADER} for {@link Guarantee#ORDERED_WRITE}; and for {@link Guarantee#LATEST_READ} and {@link
 * Guarantee#DURABLE_WRITE} if the fault leaves out no node;</li>
 * <li>{@link Concern#MAJORITY} for {@link Guarantee#LATEST_READ} and {@link Guarantee#DURABLE_WRITE} if the fault
 * leaves out any, whichever it is.</li>
 * </ul>
 *
 * <p>Waiting is round trips alone. {@link Concern#LOCAL} costs none. {@link Concern#LEADER} costs that from the asked
 * node to the leader, and {@link Concern#MAJORITY} besides that the time until so many of the leader's round trips to
 * other nodes of its side are over, all begun at once, that a majority of all nodes, the leader among them, is
 * complete. Where the side has no leader, neither is answered, and where it has no majority, {@link Concern#MAJORITY}
 * is not. A wait may be longer than {@link Integer#MAX_VALUE} milliseconds.
 *
 * <p>Immutable, so that threads may share it. Sources: D. Abadi, <i>Consistency Tradeoffs in Modern Distributed
 * Database System Design</i>, IEEE Computer 45(2), 2012; S. Gilbert, N. Lynch, <i>Brewer's Conjecture and the
 * Feasibility of Consistent, Available, Partition-Tolerant Web Services</i>, SIGACT News 33(2), 2002.
 */
public final class ConsistencyMenu {

    /**
     * Makes a menu for nodes that are so far apart.
     *
     * @param roundTrips in row i and column j how many milliseconds it takes from node i to node j and back; as many
     *     columns in each row as there are rows, at least one; none negative, and 0 from a node to itself; not null.
     *     From j to i it may take another time than from i to j. It may be changed afterwards, which changes nothing
     *     here
     * @throws IllegalArgumentException if there are no rows, a row has another length, or a number is not as said; the
     *     message contains 0, the row's length, or the number, and of several faults that of one
     * @throws NullPointerException if {@code roundTrips} or a row is null; where there is a fault of the other kind as
     *     well, either is thrown
     */
    public ConsistencyMenu(int[][] roundTrips) {
        throw new UnsupportedOperationException("TODO: new ConsistencyMenu");
    }

    /**
     * Chooses for one operation.
     *
     * @param guarantee what the operation needs; not null
     * @param node the node that is asked; from 0 to the number of nodes, exclusive
     * @param reachable the nodes that {@code node} still reaches under the fault that is to be survived, itself among
     *     them: all nodes if no fault is; not null, and it contains no null. It is not changed
     * @return the concern and its costs; not null
     * @throws IllegalArgumentException if {@code node}, or one in {@code reachable}, is none of the nodes, or {@code
     *     reachable} does not contain {@code node}; the message contains the one that is none, or {@code node} if
     *     {@code reachable} lacks it, and of several faults that of one
     * @throws NullPointerException if {@code guarantee}, {@code reachable} or one in it is null; where there is a fault
     *     of the other kind as well, either is thrown
     */
    public Choice choose(Guarantee guarantee, int node, Set<Integer> reachable) {
        throw new UnsupportedOperationException("TODO: ConsistencyMenu.choose");
    }
}
