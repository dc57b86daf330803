/**
 * Counts the picks in an int. After 2³¹ of them the count jumps from 2147483647 to -2147483648, whose remainder is not
 * the one that comes next: a server is picked twice in a row or passed over.
 *
 * <p>Caught by: RoundRobinTest.theTurnsGoOnAfterTwoBillionPicks, fleetsOfEverySizeTakeTurns,
 * theTurnsGoOnHoweverManyPicksThereWere
 */
public final class RoundRobin {

    private Fleet fleet;
    private int next;

    public RoundRobin(Fleet fleet, Health health, int start) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        this.health = Objects.requireNonNull(health, "health");
        next = start;
    }

    public synchronized Server pick() {
        int first = Math.floorMod(next, fleet.size());
        for (int step = 0; step < fleet.size(); step++) {
            Server server = fleet.servers().get((first + step) % fleet.size());
            if (health.admits(server)) {
                next += step + 1;
                return server;
            }
        }
        next++;
        return fleet.servers().get(first);
    }

    public synchronized void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }
}
