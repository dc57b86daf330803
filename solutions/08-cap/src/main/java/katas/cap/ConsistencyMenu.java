package katas.cap;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

    private static final int FIRST_LEADER = 0;

    private final int[][] roundTrips;

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
        int nodes = roundTrips.length;
        if (nodes == 0) {
            throw new IllegalArgumentException("roundTrips must have at least one row, not 0");
        }
        this.roundTrips = new int[nodes][];
        for (int from = 0; from < nodes; from++) {
            this.roundTrips[from] = roundTrips[from].clone();
            if (roundTrips[from].length != nodes) {
                throw new IllegalArgumentException("row " + from + " must have " + nodes + " columns, not "
                        + roundTrips[from].length);
            }
            for (int to = 0; to < nodes; to++) {
                int millis = roundTrips[from][to];
                if (millis < 0 || from == to && millis != 0) {
                    throw new IllegalArgumentException("from node " + from + " to node " + to + " it must take "
                            + (from == to ? "0 ms" : "at least 0 ms") + ", not " + millis);
                }
            }
        }
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
        Objects.requireNonNull(guarantee, "guarantee");
        checkNode(node);
        int[] side = reachable.stream().mapToInt(Integer::intValue).sorted().toArray();
        Arrays.stream(side).forEach(this::checkNode);
        if (Arrays.binarySearch(side, node) < 0) {
            throw new IllegalArgumentException("a node reaches itself, but " + reachable + " lacks " + node);
        }
        int[] everyone = IntStream.range(0, roundTrips.length).toArray();
        Concern concern = concern(guarantee, side.length < everyone.length);
        return new Choice(concern, wait(concern, node, everyone).orElseThrow(), wait(concern, node, side));
    }

    private void checkNode(int node) {
        if (node < 0 || node >= roundTrips.length) {
            throw new IllegalArgumentException("a node must be from 0 to " + (roundTrips.length - 1) + ", not " + node);
        }
    }

    private static Concern concern(Guarantee guarantee, boolean anyMissing) {
        return switch (guarantee) {
            case STALE_READ, MERGED_WRITE -> Concern.LOCAL;
            case ORDERED_WRITE -> Concern.LEADER;
            // Whoever is missing may have elected another leader: the old one cannot know without asking.
            case LATEST_READ, DURABLE_WRITE -> anyMissing ? Concern.MAJORITY : Concern.LEADER;
        };
    }

    /** How long a node waits when it reaches these, itself among them. */
    private Optional<Duration> wait(Concern concern, int node, int[] side) {
        if (concern == Concern.LOCAL) {
            return Optional.of(Duration.ZERO);
        }
        boolean majority = side.length > roundTrips.length / 2;
        boolean led = side[0] == FIRST_LEADER || majority;
        if (!led || concern == Concern.MAJORITY && !majority) {
            return Optional.empty();
        }
        int leader = side[0];
        long millis = roundTrips[node][leader];
        return Optional.of(Duration.ofMillis(concern == Concern.LEADER ? millis : millis + majority(leader, side)));
    }

    /** How long a leader waits until it and these others are a majority of all nodes. */
    private int majority(int leader, int[] side) {
        int[] trips = Arrays.stream(side).map(other -> roundTrips[leader][other]).sorted().toArray();
        // The first is the leader's to itself, or another that takes no time either.
        return trips[roundTrips.length / 2];
    }
}
