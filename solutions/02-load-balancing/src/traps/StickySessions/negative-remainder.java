import java.util.stream.LongStream;

/**
 * Takes the remainder of a hash that may be negative, and in Java so is the remainder then: about half of all clients
 * get an exception.
 *
 * <p>Caught by: StickySessionsTest.aClientStaysWithItsServer, anyTextIsAClient, clientsAreSpreadEvenly,
 * balancersWithTheSameServersAgree, aNewServerTakesItsShareAndNobodyElseMoves,
 * onlyTheClientsOfAServerThatIsNotAdmittedMove, onlyTheClientsOfAServerThatLeavesMove,
 * theClientsOfALostServerAreSharedByAllOthers, whenNoServerIsAdmittedAllAre, namesWithEqualHashCodesAreToldApart,
 * everyJvmGivesTheSameAnswer, clientsOfEveryKindAreSpreadEvenly, fleetsOfEveryKindShareTheClientsEvenly,
 * aFleetThatGrowsMovesAsFewAsItCan, whoeverIsOutOnlyItsClientsMove, aFleetOfOneHasEveryone
 */
public final class StickySessions {

    private static final long[] SLOTS = LongStream.range(0, 1021).map(StickySessions::mix).toArray();

    public Server pick(String client) {
        long key = SLOTS[client.hashCode() % SLOTS.length];
        List<Seat> now = seats;
        Server best = highestScore(key, now, health);
        return best == null ? highestScore(key, now, Health.ALWAYS) : best;
    }
}
