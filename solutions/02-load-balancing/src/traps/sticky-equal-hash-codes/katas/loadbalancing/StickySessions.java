package katas.loadbalancing;

import java.util.List;
import java.util.Objects;

/**
 * Scores a client and a server by {@code String.hashCode} of both names in one text, mixed well. Two servers whose names
 * have the same hash code, such as {@code Aa} and {@code BB}, then score the same for every client, whatever is mixed
 * afterwards, and the first in the list gets them all.
 *
 * <p>Caught by: StickySessionsTest.namesWithEqualHashCodesAreToldApart
 */
public final class StickySessions {

    private final Health health;
    private volatile Fleet fleet;

    /**
     * Makes a balancer.
     *
     * @param fleet the servers, not null
     * @param health which of them may be picked, not null
     * @throws NullPointerException if an argument is null
     */
    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    /**
     * Picks the client's server.
     *
     * @param client what tells the client from others, for instance a session's id or an address; any string, not null
     * @return a server of the fleet
     * @throws NullPointerException if {@code client} is null
     */
    public Server pick(String client) {
        Objects.requireNonNull(client, "client");
        List<Server> servers = fleet.admittedBy(health);
        Server best = servers.get(0);
        for (Server server : servers) {
            if (score(client, server) > score(client, best)) {
                best = server;
            }
        }
        return best;
    }

    /**
     * Replaces the fleet.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    private static long score(String client, Server server) {
        return mix((client + "|" + server.name()).hashCode());
    }

    /** The finalizer of SplitMix64: every bit of the input moves every bit of the output. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
