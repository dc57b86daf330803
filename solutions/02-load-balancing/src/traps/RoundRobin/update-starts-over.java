/**
 * Begins anew with every update. Service discovery repeats itself every few seconds, so the first servers of the list
 * get more than their share.
 *
 * <p>Caught by: RoundRobinTest.anUpdateThatChangesNothingKeepsTheTurn
 */
public final class RoundRobin {

    public void update(Fleet fleet) {
        rotation.set(new Rotation(Objects.requireNonNull(fleet, "fleet"), 0));
    }
}
