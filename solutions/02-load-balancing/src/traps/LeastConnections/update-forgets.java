/**
 * Begins to count anew with every update of the fleet, though the requests are still in flight: the busiest server may
 * be the next to be picked.
 *
 * <p>Caught by: LeastConnectionsTest.serversThatStayKeepTheirCounts, aLeaseMayBeClosedAfterItsServerHasLeft,
 * openLeasesCountAgainWhenTheirServerComesBack, aServerThatJoinsIsFirstAmongEquals,
 * closingALeaseOfTheTimeBeforeTwiceCountsOnce, newServersComeFirstInTheOrderOfTheFleet,
 * aServerThatComesBackWithAnOpenLeaseHasJoinedAnew
 */
public final class LeastConnections {

    public synchronized int inFlight(Server server) {
        Objects.requireNonNull(server, "server");
        Load load = find(server, fleet);
        return load == null ? 0 : load.open;
    }

    public synchronized void update(Fleet fleet) {
        this.fleet = fleet.servers().stream().map(Load::new).toList();
    }

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        lease.load.open--;
    }
}
