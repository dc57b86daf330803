import java.util.List;

/**
 * Gives each server all its turns at once, as the expanded list of the textbooks does: 5, 1, 1 becomes a a a a a b c.
 * The counts are exact, but five requests in a row meet the same server.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.theHeavyServerIsNotPickedInABurst, anEqualFleetChangesNothing,
 * anotherFleetBeginsTheSequenceAnew, heavyWeightsDoNotOverflow, anEqualFleetMayBeAnotherList,
 * anotherServerOfWeightZeroIsAnotherFleet, namesMakeNoDifference, theHeaviestWeightsAreAllowed, someWeightIsAboveZero,
 * aServerComesOnce, nothingIsNull
 */
public final class SmoothWeightedRoundRobin {

    private int current;
    private int picksOfCurrent;

    public synchronized Server pick() {
        boolean[] admitted = admitted();
        int best = current;
        while (!admitted[best] || picksOfCurrent == fleet.get(best).weight()) {
            best = (best + 1) % fleet.size();
            picksOfCurrent = 0;
        }
        current = best;
        picksOfCurrent++;
        return fleet.get(best).value();
    }

    public synchronized void update(List<Weighted<Server>> fleet) {
        List<Weighted<Server>> checked = checked(fleet);
        if (!checked.equals(this.fleet)) {
            this.fleet = checked;
            current = 0;
            picksOfCurrent = 0;
        }
    }
}
