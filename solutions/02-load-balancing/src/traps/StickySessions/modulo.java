/**
 * The hash modulo the number of servers, as printed nearly everywhere. When one of three servers leaves, two clients
 * in three move, not one: every cache and every session of the fleet is lost at once.
 *
 * <p>Caught by: StickySessionsTest.balancersWithTheSameServersAgree, onlyTheClientsOfAServerThatLeavesMove,
 * onlyTheClientsOfAServerThatIsNotAdmittedMove, aNewServerTakesItsShareAndNobodyElseMoves,
 * namesWithEqualHashCodesAreToldApart, largeFleetsAgreeInAnyOrder, fleetsOfEveryKindShareTheClientsEvenly,
 * aFleetThatGrowsMovesAsFewAsItCan, whoeverIsOutOnlyItsClientsMove, namesThatAWellKnownHashTakesForOneMakeNoTie
 */
public final class StickySessions {

    private volatile Fleet fleet;

    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    public Server pick(String client) {
        List<Server> servers = fleet.admittedBy(health);
        return servers.get(Math.floorMod(client.hashCode(), servers.size()));
    }

    public void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }
}
