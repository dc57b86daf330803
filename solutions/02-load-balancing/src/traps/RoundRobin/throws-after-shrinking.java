/**
 * Steps on before it picks a server only, so that the turn may point behind the end of a fleet that has shrunk since.
 *
 * <p>Caught by: RoundRobinTest.aSmallerFleetIsPickedFromAtOnce
 */
public final class RoundRobin {

    public void update(Fleet fleet) {
        rotation.updateAndGet(now -> new Rotation(Objects.requireNonNull(fleet, "fleet"), now.next));
    }

    private record Rotation(Fleet fleet, int next) {

        int turn(Health health) {
            int index = next;
            for (int step = 0; step < fleet.size(); step++) {
                if (health.admits(fleet.servers().get(index))) {
                    return index;
                }
                index = (index + 1) % fleet.size();
            }
            return next;
        }
    }
}
