/**
 * Sends the clients of a server that is out to the next one in the list. It gets twice its load, follows the first,
 * and leaves three times the load to the one after it.
 *
 * <p>Caught by: StickySessionsTest.theClientsOfALostServerAreSharedByAllOthers
 */
public final class StickySessions {

    private volatile Fleet fleet;

    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    public Server pick(String client) {
        long key = hash(Objects.requireNonNull(client, "client"));
        List<Server> servers = fleet.servers();
        int index = servers.indexOf(highestScore(key, servers));
        for (int step = 0; step < servers.size(); step++) {
            Server server = servers.get((index + step) % servers.size());
            if (health.admits(server)) {
                return server;
            }
        }
        return servers.get(index);
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
        return mix(key ^ mix(hash(server.name())));
    }
}
