/**
 * The balancer of every first tutorial: the turn is read and written with nothing that keeps threads apart, so two of
 * them get the same server and a turn is lost.
 *
 * <p>Caught by: RoundRobinConcurrency.threadsShareOneSequenceOfTurns
 */
public final class RoundRobin {

    public Server pick() {
        Rotation now = rotation.get();
        int index = now.turn(health);
        rotation.set(now.after(index));
        return now.fleet.servers().get(index);
    }
}
