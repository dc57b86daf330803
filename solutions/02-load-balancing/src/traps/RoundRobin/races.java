/**
 * The balancer of every first tutorial: the turn is read and written with nothing that keeps threads apart, so two of
 * them get the same server and a turn is lost.
 *
 * <p>Caught by: RoundRobinConcurrency.threadsShareOneSequenceOfTurns
 */
public final class RoundRobin {

    private volatile Fleet fleet;
    private volatile int next;

    public RoundRobin(Fleet fleet, Health health, int start) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        this.health = Objects.requireNonNull(health, "health");
        next = Math.floorMod(start, fleet.size());
    }

    public Server pick() {
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

    public void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        next %= fleet.size();
    }
}
