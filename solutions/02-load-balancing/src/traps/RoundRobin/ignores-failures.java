/**
 * Gives failed servers their turns like all others, as most printed versions do: with one of three down, a third of
 * the requests is lost.
 *
 * <p>Caught by: RoundRobinTest.aServerThatIsNotAdmittedIsPassedOver, theTurnsOfAFailedServerAreSharedByAllOthers,
 * aServerThatComesBackTakesItsTurnAgain, anUpdateDuringAnOutageIsAnUpdate, theLastServerThatIsLeftIsFound
 */
public final class RoundRobin {

    private record Rotation(Fleet fleet, int next) {

        int turn(Health health) {
            return next;
        }
    }
}
