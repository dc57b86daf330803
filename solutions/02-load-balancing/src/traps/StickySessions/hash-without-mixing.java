/**
 * Compares the hash codes of client and name put together. A hash code is no random number: names that differ in one
 * digit have scores that differ by a constant, and nearly all clients choose the same server.
 *
 * <p>Caught by: StickySessionsTest.clientsAreSpreadEvenly, theClientsOfALostServerAreSharedByAllOthers,
 * aNewServerTakesItsShareAndNobodyElseMoves, namesWithEqualHashCodesAreToldApart
 */
public final class StickySessions {

    private volatile Fleet fleet;

    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    public Server pick(String client) {
        Objects.requireNonNull(client, "client");
        return highestScore(client, fleet.admittedBy(health));
    }

    public void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    private static Server highestScore(String client, List<Server> servers) {
        Server best = servers.get(0);
        long bestScore = score(client, best);
        for (Server server : servers) {
            long score = score(client, server);
            if (score > bestScore || score == bestScore && server.name().compareTo(best.name()) > 0) {
                best = server;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String client, Server server) {
        return (client + server.name()).hashCode();
    }
}
