/**
 * Takes the remainder of a hash that may be negative, and in Java so is the remainder then: about half of all clients
 * get an exception.
 *
 * <p>Caught by: StickySessionsTest.aClientStaysWithItsServer, anyTextIsAClient, clientsAreSpreadEvenly,
 * balancersWithTheSameServersAgree, aNewServerTakesItsShareAndNobodyElseMoves,
 * onlyTheClientsOfAServerThatIsNotAdmittedMove, onlyTheClientsOfAServerThatLeavesMove,
 * theClientsOfALostServerAreSharedByAllOthers, whenNoServerIsAdmittedAllAre, namesWithEqualHashCodesAreToldApart
 */
public final class StickySessions {

    private static final int SLOTS = 1021;
    private volatile Fleet fleet;

    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    public Server pick(String client) {
        int slot = client.hashCode() % SLOTS;
        return owner(slot);
    }

    public void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    private Server owner(int slot) {
        if (slot < 0 || slot >= SLOTS) {
            throw new ArrayIndexOutOfBoundsException(slot);
        }
        Server best = null;
        long bestScore = 0;
        for (Server server : fleet.admittedBy(health)) {
            long score = mix(slot ^ mix(server.name().hashCode()));
            if (best == null || score > bestScore) {
                best = server;
                bestScore = score;
            }
        }
        return best;
    }
}
