/**
 * Of equally busy servers it takes the first of the list. As long as requests come one at a time, that is always the
 * same one, and its neighbors stay cold.
 *
 * <p>Caught by: LeastConnectionsTest.serversThatAreEquallyBusyTakeTurns, aServerThatJoinsIsFirstAmongEquals
 */
public final class LeastConnections {

    public synchronized Lease lease() {
        Load best = leastLoaded(true);
        if (best == null) {
            best = leastLoaded(false);
        }
        best.open++;
        return new OpenLease(best);
    }

    public synchronized void update(Fleet fleet) {
        List<Load> known = new ArrayList<>(this.fleet);
        known.addAll(departed);
        List<Load> staying = new ArrayList<>();
        for (Server server : fleet.servers()) {
            Load load = find(server, known);
            staying.add(load == null ? new Load(server) : load);
        }
        // Who has left is remembered as long as requests are in flight there, and begins anew on its return.
        known.removeAll(staying);
        known.removeIf(load -> load.open == 0);
        this.fleet = staying;
        departed = known;
    }

    private static final class Load {

        boolean isBelow(Load other) {
            return open < other.open;
        }
    }
}
