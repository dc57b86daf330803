package katas.loadbalancing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A balancer whose servers take turns in proportion to their weights, well mixed.
 *
 * <p>Let W be the sum of all weights, which may exceed an {@code int}. As long as every server has been admitted since
 * the sequence began, each W picks in a row, wherever one begins to count, hold every server exactly as often as its
 * weight says; and after the first k picks a server of weight w has had fewer than k·w/W + 1 of them, so that none is
 * ever a full pick ahead of its share. Weights 5, 1, 1 give a a b a c a a, where a is the first server, b the second
 * and c the third, whatever they are called.
 *
 * <p>A server of weight 0 is never picked. One that {@link Health} does not admit is not picked either; the others
 * share the requests by their weights as long as it stays away. While it goes and comes all the time their shares may
 * shift, and each of them still has its turns. When it is back for good it has its share again, and does not make up
 * for what it missed; the mixture may take W picks to settle, and then the rule of W picks in a row holds as before.
 * When no server of weight above 0 is admitted, all servers of weight above 0 count as admitted.
 *
 * <p>The time for a pick grows at most with the number of servers. Thread-safe: picks of several threads share one
 * sequence.
 *
 * @see <a href="https://github.com/nginx/nginx/commit/52327e0627f49dbda1e8db695e63a4b0af4448b1">nginx, "Upstream:
 *     smooth weighted round-robin balancing"</a>
 */
public final class SmoothWeightedRoundRobin {

    private final Health health;
    private List<Weighted<Server>> fleet = List.of();
    private long[] credit = {};

    /**
     * Makes a balancer.
     *
     * @param fleet the servers with their weights, no server twice, not null; copied
     * @param health which of them may be picked, not null
     * @throws NullPointerException if an argument or something in the list is null
     * @throws IllegalArgumentException if no weight is above 0 or a server comes twice; the message shows the fleet
     */
    public SmoothWeightedRoundRobin(List<Weighted<Server>> fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        update(fleet);
    }

    /**
     * Picks the next server.
     *
     * @return a server of the fleet with a weight above 0
     */
    public synchronized Server pick() {
        boolean[] admitted = admitted();
        long total = 0;
        int best = -1;
        for (int i = 0; i < credit.length; i++) {
            if (!admitted[i]) {
                continue;
            }
            int weight = fleet.get(i).weight();
            credit[i] += weight;
            total += weight;
            if (best < 0 || credit[i] > credit[best]) {
                best = i;
            }
        }
        // What all have gained the winner pays, so that the credits still sum to what they were.
        credit[best] -= total;
        return fleet.get(best).value();
    }

    /**
     * Replaces the fleet. An equal one changes nothing; with any other the sequence begins anew, even if only the order
     * is another, or a server of weight 0.
     *
     * @param fleet the servers with their weights, no server twice, not null; copied
     * @throws NullPointerException if {@code fleet} or something in it is null; the old one then stays
     * @throws IllegalArgumentException if no weight is above 0 or a server comes twice; the message shows the fleet,
     *     and the old one stays
     */
    public synchronized void update(List<Weighted<Server>> fleet) {
        List<Weighted<Server>> checked = checked(fleet);
        if (!checked.equals(this.fleet)) {
            this.fleet = checked;
            credit = new long[checked.size()];
        }
    }

    /** A copy of a fleet, in which no server comes twice, and some weight is above 0. */
    private static List<Weighted<Server>> checked(List<Weighted<Server>> fleet) {
        List<Weighted<Server>> copy = List.copyOf(fleet);
        Set<Server> servers = new HashSet<>();
        for (Weighted<Server> server : copy) {
            if (!servers.add(server.value())) {
                throw new IllegalArgumentException("a server is in the fleet once: " + copy);
            }
        }
        if (copy.stream().noneMatch(server -> server.weight() > 0)) {
            throw new IllegalArgumentException("a fleet needs a weight above 0: " + copy);
        }
        return copy;
    }

    /** Who takes part in this round: those of a weight above 0 who are admitted or, when there is none, all. */
    private boolean[] admitted() {
        boolean[] admitted = new boolean[fleet.size()];
        boolean none = true;
        for (int i = 0; i < admitted.length; i++) {
            admitted[i] = fleet.get(i).weight() > 0 && health.admits(fleet.get(i).value());
            none &= !admitted[i];
        }
        if (none) {
            // All credits sum to 0 before each round, so whoever gains nothing is never the one with the most.
            Arrays.fill(admitted, true);
        }
        return admitted;
    }
}
