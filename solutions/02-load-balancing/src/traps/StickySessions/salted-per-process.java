package katas.loadbalancing;

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
}
