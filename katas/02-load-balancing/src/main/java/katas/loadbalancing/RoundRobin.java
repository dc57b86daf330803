package katas.loadbalancing;

/**
 * A balancer whose servers take turns.
 *
 * <p>The turn goes through the fleet in its order and from the last server to the first, for ever. From a server that
 * was picked it goes to the next one that {@link Health} admits by then; who is not admitted is passed over, and its
 * turns are shared by all others: between two picks of one admitted server every other admitted server is picked
 * exactly once, however many others are down. When no server is admitted, all count as admitted: a server that may fail
 * is better than an error that is certain.
 *
 * <p>A pick takes time in proportion to the servers that it passes over. Thread-safe: picks of several threads share
 * one sequence of turns.
 */
public final class RoundRobin {

    /**
     * Makes a balancer.
     *
     * @param fleet the servers, not null
     * @param health which of them may be picked, not null
     * @param start where the turns begin: at the server with the index {@code Math.floorMod(start, fleet.size())}. Any
     *     number will do, for instance a random one, so that not every client begins with the same server
     * @throws NullPointerException if an argument is null
     */
    public RoundRobin(Fleet fleet, Health health, int start) {
        throw new UnsupportedOperationException("TODO: new RoundRobin");
    }

    /**
     * Picks the server whose turn it is.
     *
     * @return a server of the fleet
     */
    public Server pick() {
        throw new UnsupportedOperationException("TODO: RoundRobin.pick");
    }

    /**
     * Replaces the fleet. An equal fleet changes nothing; after any other, be it the same servers in another order, the
     * turns begin at any server of the new one.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public void update(Fleet fleet) {
        throw new UnsupportedOperationException("TODO: RoundRobin.update");
    }
}
