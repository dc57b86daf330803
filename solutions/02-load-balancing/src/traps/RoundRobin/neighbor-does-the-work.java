/**
 * Passes over a failed server, but counts on from its turn. So the one after it has two turns in each round, and
 * carries the load of two when it is least wanted.
 *
 * <p>Caught by: RoundRobinTest.theTurnsOfAFailedServerAreSharedByAllOthers, aServerThatComesBackTakesItsTurnAgain,
 * anUpdateDuringAnOutageIsAnUpdate
 */
public final class RoundRobin {

    private record Rotation(Fleet fleet, int next) {

        Rotation after(int index) {
            return new Rotation(fleet, (next + 1) % fleet.size());
        }
    }
}
