package katas.loadbalancing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Puts a random salt into the hash that each process draws at its start, as the built-in hashes of several languages
 * do. Two balancers side by side disagree, and after a restart everyone moves.
 *
 * <p>Caught by: StickySessionsTest.everyJvmGivesTheSameAnswer
 */
public final class StickySessions {

    private static final long SALT = new Random().nextLong();

    private final Health health;
    private volatile Fleet fleet;

    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    public Server pick(String client) {
        long key = hash(Objects.requireNonNull(client, "client"));
        return highestScore(key, fleet.admittedBy(health));
    }

    public void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    private static Server highestScore(long key, List<Server> servers) {
        Server best = servers.get(0);
        long bestScore = score(key, best);
        for (Server server : servers) {
            long score = score(key, server);
            if (score > bestScore || score == bestScore && server.name().compareTo(best.name()) > 0) {
                best = server;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(long key, Server server) {
        return mix(key ^ SALT ^ mix(hash(server.name())));
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
