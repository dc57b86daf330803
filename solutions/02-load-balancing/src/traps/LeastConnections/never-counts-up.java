import java.util.HashMap;
import java.util.Map;

/**
 * The printed version that picks the smallest count, and nobody ever counts a request in: all counts stay 0, and the
 * first server gets 300 of 300 requests. As release counts down, they even fall below zero.
 *
 * <p>Caught by: LeastConnectionsTest.aRequestIsInFlightUntilItsLeaseIsClosed, openRequestsSpreadEvenly,
 * aFailureIsNotTheEndOfARequest, aLeaseMayBeClosedAfterItsServerHasLeft, aRequestGoesToTheServerWithTheFewestInFlight,
 * aServerThatJoinsIsFirstAmongEquals, closingALeaseTwiceCountsOnce, openLeasesCountAgainWhenTheirServerComesBack,
 * serversThatAreEquallyBusyTakeTurns, serversThatStayKeepTheirCounts, whenNoServerIsAdmittedAllAre
 */
public final class LeastConnections {

    private final Map<Server, Integer> connections = new HashMap<>();
    private Fleet fleet;

    public LeastConnections(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    public synchronized Lease lease() {
        Server best = null;
        for (Server server : fleet.admittedBy(health)) {
            if (best == null || inFlight(server) < inFlight(best)) {
                best = server;
            }
        }
        return new Request(best);
    }

    public synchronized int inFlight(Server server) {
        return connections.getOrDefault(Objects.requireNonNull(server, "server"), 0);
    }

    public synchronized void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    private synchronized void release(Server server) {
        connections.merge(server, -1, Integer::sum);
    }

    private final class Request implements Lease {

        private final Server server;

        Request(Server server) {
            this.server = server;
        }

        @Override
        public Server server() {
            return server;
        }

        @Override
        public void close() {
            release(server);
        }
    }
}
