import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the count positive with Math.abs, which has one hole: the absolute value of Integer.MIN_VALUE is negative.
 * There the pick throws, and below zero the turns run backward.
 *
 * <p>Caught by: RoundRobinTest.aNegativeStartCountsBackward, theTurnsGoOnAfterTwoBillionPicks,
 * fleetsOfEverySizeTakeTurns, theTurnsGoOnHoweverManyPicksThereWere
 */
public final class RoundRobin {

    private Fleet fleet;
    private final AtomicInteger picks;

    public RoundRobin(Fleet fleet, Health health, int start) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        this.health = Objects.requireNonNull(health, "health");
        picks = new AtomicInteger(start);
    }

    public synchronized Server pick() {
        int first = Math.abs(picks.getAndIncrement()) % fleet.size();
        for (int step = 0; step < fleet.size(); step++) {
            Server server = fleet.servers().get((first + step) % fleet.size());
            if (health.admits(server)) {
                picks.addAndGet(step);
                return server;
            }
        }
        return fleet.servers().get(first);
    }

    public synchronized void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }
}
