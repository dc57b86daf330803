/**
 * Steps on before it picks a server only, so that the turn may point behind the end of a fleet that has shrunk since.
 *
 * <p>Caught by: RoundRobinTest.aSmallerFleetIsPickedFromAtOnce
 */
public final class RoundRobin {

    private Fleet fleet;
    private int next;

    public RoundRobin(Fleet fleet, Health health, int start) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        this.health = Objects.requireNonNull(health, "health");
        next = Math.floorMod(start, fleet.size());
    }

    public synchronized Server pick() {
        for (int step = 0; step < fleet.size(); step++) {
            Server server = fleet.servers().get(next);
            next = (next + 1) % fleet.size();
            if (health.admits(server)) {
                return server;
            }
        }
        Server server = fleet.servers().get(next);
        next = (next + 1) % fleet.size();
        return server;
    }

    public synchronized void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }
}
