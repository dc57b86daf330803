/**
 * Scores a client and a server by {@code String.hashCode} of both names in one text, mixed well. Two servers whose names
 * have the same hash code, such as {@code Aa} and {@code BB}, then score the same for every client, whatever is mixed
 * afterwards, and the first in the list gets them all.
 *
 * <p>Caught by: StickySessionsTest.namesWithEqualHashCodesAreToldApart
 */
public final class StickySessions {

    private volatile Fleet fleet;

    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

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

    public void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    private static long score(String client, Server server) {
        return mix((client + "|" + server.name()).hashCode());
    }
}
