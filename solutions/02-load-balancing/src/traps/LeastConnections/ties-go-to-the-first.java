/**
 * Of equally busy servers it takes the first of the list. As long as requests come one at a time, that is always the
 * same one, and its neighbors stay cold.
 *
 * <p>Caught by: LeastConnectionsTest.serversThatAreEquallyBusyTakeTurns, aServerThatJoinsIsFirstAmongEquals,
 * newServersComeFirstInTheOrderOfTheFleet, theLeastRecentlyPickedIsKnownHoweverManyPicksThereWere,
 * aServerThatComesBackWithAnOpenLeaseHasJoinedAnew
 */
public final class LeastConnections {

    private static final class Load {

        boolean isBelow(Load other) {
            return open < other.open;
        }
    }
}
