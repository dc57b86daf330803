import java.util.List;
import java.util.Random;

/**
 * What many guides print as weighted round robin: a draw by weight. It is right on the average only. Ten picks at
 * weights 5, 3, 2 hold exactly 5, 3 and 2 of the servers in 8.5 % of the cases (10!/(5! 3! 2!) · 0.5⁵ · 0.3³ · 0.2²),
 * and a server may go without for long.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.serversOfEqualWeightTakeTurns,
 * aPickOfTenHoldsEveryServerAsOftenAsItsWeightSays, theHeavyServerIsNotPickedInABurst,
 * aServerOfWeightZeroIsNotEvenTheLastResort, anEqualFleetChangesNothing, anotherFleetBeginsTheSequenceAnew,
 * heavyWeightsDoNotOverflow, othersShareTheRequestsOfAServerThatIsNotAdmitted, anEqualFleetMayBeAnotherList,
 * anotherOrderIsAnotherFleet, anotherServerOfWeightZeroIsAnotherFleet, namesMakeNoDifference,
 * aServerThatWasOutHasItsShareAgain, theHeaviestWeightsAreAllowed, theSequenceGoesOnHoweverManyPicksThereWere,
 * theListIsCopied, someWeightIsAboveZero, aServerComesOnce, nothingIsNull
 */
public final class SmoothWeightedRoundRobin {

    private final Random random = new Random(1);

    public synchronized Server pick() {
        boolean[] admitted = admitted();
        long total = 0;
        for (int i = 0; i < admitted.length; i++) {
            total += admitted[i] ? fleet.get(i).weight() : 0;
        }
        long left = random.nextLong(total);
        int best = -1;
        while (left >= 0) {
            best++;
            left -= admitted[best] ? fleet.get(best).weight() : 0;
        }
        return fleet.get(best).value();
    }

    public synchronized void update(List<Weighted<Server>> fleet) {
        this.fleet = checked(fleet);
    }
}
