import java.util.Comparator;

/**
 * Compares the hash codes of client and name put together. A hash code is no random number: names that differ in one
 * digit have scores that differ by a constant, and nearly all clients choose the same server.
 *
 * <p>Caught by: StickySessionsTest.clientsAreSpreadEvenly, theClientsOfALostServerAreSharedByAllOthers,
 * aNewServerTakesItsShareAndNobodyElseMoves, namesWithEqualHashCodesAreToldApart, clientsOfEveryKindAreSpreadEvenly,
 * fleetsOfEveryKindShareTheClientsEvenly, aFleetThatGrowsMovesAsFewAsItCan
 */
public final class StickySessions {

    public Server pick(String client) {
        Objects.requireNonNull(client, "client");
        List<Server> servers = seats.stream().map(Seat::server).toList();
        List<Server> admitted = servers.stream().filter(health::admits).toList();
        return (admitted.isEmpty() ? servers : admitted).stream()
                .max(Comparator.comparing((Server server) -> (client + server.name()).hashCode())
                        .thenComparing(Server::name))
                .orElseThrow();
    }
}
