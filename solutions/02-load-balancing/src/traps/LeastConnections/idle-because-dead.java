/**
 * Does not ask for health. A dead server has the fewest requests in flight of all, for it ends each at once with an
 * error, and so it gets the next.
 *
 * <p>Caught by: LeastConnectionsTest.aServerThatIsNotAdmittedIsNotPicked,
 * theLeastRecentlyPickedIsKnownHoweverManyPicksThereWere
 */
public final class LeastConnections {

    public LeastConnections(Fleet fleet, Health health) {
        Objects.requireNonNull(health, "health");
        update(fleet);
    }

    public synchronized Lease lease() {
        Load best = leastLoaded();
        best.open++;
        best.lastPick = ++picks;
        return new OpenLease(best);
    }

    private Load leastLoaded() {
        Load best = null;
        for (Load load : fleet) {
            if (best == null || load.isBelow(best)) {
                best = load;
            }
        }
        return best;
    }
}
