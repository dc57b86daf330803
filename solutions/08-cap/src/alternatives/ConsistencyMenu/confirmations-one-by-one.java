package katas.cap;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Lets the confirmations arrive one by one, the nearest first, until they are a majority. */
public final class ConsistencyMenu {

    private final long[][] millis;

    public ConsistencyMenu(int[][] roundTrips) {
        if (roundTrips.length == 0) {
            throw new IllegalArgumentException("There must be a node: 0 rows");
        }
        millis = new long[roundTrips.length][roundTrips.length];
        for (int from = 0; from < millis.length; from++) {
            int[] row = roundTrips[from];
            if (row.length != millis.length) {
                throw new IllegalArgumentException("Row " + from + " has " + row.length + " columns");
            }
            for (int to = 0; to < millis.length; to++) {
                millis[from][to] = row[to];
                if (row[to] < 0 || from == to && row[to] > 0) {
                    throw new IllegalArgumentException("Not a round trip from " + from + " to " + to + ": " + row[to]);
                }
            }
        }
    }

    public Choice choose(Guarantee guarantee, int node, Set<Integer> reachable) {
        boolean[] here = new boolean[millis.length];
        int reached = 0;
        for (int other : reachable) {
            if (other < 0 || other >= here.length) {
                throw new IllegalArgumentException("No node " + other + " among " + here.length);
            }
            here[other] = true;
            reached++;
        }
        if (node < 0 || node >= here.length || !here[node]) {
            throw new IllegalArgumentException("Node " + node + " is not in " + reachable);
        }
        boolean[] all = new boolean[millis.length];
        Arrays.fill(all, true);
        Concern concern = switch (guarantee) {
            case STALE_READ, MERGED_WRITE -> Concern.LOCAL;
            case ORDERED_WRITE -> Concern.LEADER;
            case LATEST_READ, DURABLE_WRITE -> reached == millis.length ? Concern.LEADER : Concern.MAJORITY;
        };
        return new Choice(concern, Duration.ofMillis(cost(concern, node, all)),
                Optional.of(cost(concern, node, here)).filter(cost -> cost >= 0).map(Duration::ofMillis));
    }

    /** The wait in milliseconds, or -1 where there is no answer. */
    private long cost(Concern concern, int node, boolean[] side) {
        if (concern == Concern.LOCAL) {
            return 0;
        }
        int leader = 0;
        while (!side[leader]) {
            leader++;
        }
        PriorityQueue<Long> arrivals = new PriorityQueue<>();
        for (int other = 0; other < side.length; other++) {
            if (side[other] && other != leader) {
                arrivals.add(millis[leader][other]);
            }
        }
        boolean outvoted = 2 * (arrivals.size() + 1) <= side.length;
        if (concern == Concern.LEADER) {
            return outvoted && leader != 0 ? -1 : millis[node][leader];
        }
        if (outvoted) {
            return -1;
        }
        long last = 0;
        for (int copies = 1; 2 * copies <= side.length; copies++) {
            last = arrivals.remove();
        }
        return millis[node][leader] + last;
    }
}
