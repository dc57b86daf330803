package katas.loadbalancing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A balancer that gives all requests of a client to the same server, with no table of who went where.
 *
 * <p>The server depends on the client's key and on the names of the servers that {@link Health} admits, and on nothing
 * else: not on the order of the fleet, not on earlier picks, not on the process. Every balancer with the same servers
 * gives the same answer, on every JVM and after every restart.
 *
 * <p>When a server leaves or is no longer admitted, only its clients move; when it comes back, they return, and nobody
 * else moves. When a server joins a fleet of n, about one client in n + 1 moves, and only to the new one. Clients are
 * spread evenly: each of n servers has an n-th of many clients, within a fifth of that. When no server is admitted, all
 * count as admitted.
 *
 * <p>Thread-safe.
 *
 * @see <a href="https://www.eecs.umich.edu/techreports/cse/96/CSE-TR-316-96.pdf">Thaler and Ravishankar, A Name-Based
 *     Mapping Scheme for Rendezvous, 1996</a>
 */
public final class StickySessions {

    private final Health health;
    /** The fleet, each server with the hash of its name, so that no pick has to hash them all again. */
    private volatile List<Seat> seats;

    /**
     * Makes a balancer.
     *
     * @param fleet the servers, not null
     * @param health which of them may be picked, not null
     * @throws NullPointerException if an argument is null
     */
    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.seats = seats(fleet);
    }

    /**
     * Picks the client's server.
     *
     * @param client what tells the client from others, for instance a session's id or an address; any string, not null
     * @return a server of the fleet
     * @throws NullPointerException if {@code client} is null
     */
    public Server pick(String client) {
        long key = hash(Objects.requireNonNull(client, "client"));
        List<Seat> now = seats;
        Server best = highestScore(key, now, health);
        return best == null ? highestScore(key, now, Health.ALWAYS) : best;
    }

    /**
     * Replaces the fleet.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public void update(Fleet fleet) {
        this.seats = seats(fleet);
    }

    private static List<Seat> seats(Fleet fleet) {
        return fleet.servers().stream().map(server -> new Seat(server, mix(hash(server.name())))).toList();
    }

    /**
     * Rendezvous hashing: every server draws a score for this client, and the highest wins. Without the winner the
     * second would have won, and for the clients of others nothing changes.
     */
    private static Server highestScore(long key, List<Seat> seats, Health health) {
        Server best = null;
        long bestScore = 0;
        for (Seat seat : seats) {
            if (health.admits(seat.server)) {
                long score = mix(key ^ seat.hash);
                if (best == null || score > bestScore
                        || score == bestScore && seat.server.name().compareTo(best.name()) > 0) {
                    best = seat.server;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** FNV-1a of 64 bits over the UTF-8 bytes: the same on every JVM because nothing of the JVM is in it. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64: every bit of the input moves every bit of the output. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private record Seat(Server server, long hash) {
    }
}
