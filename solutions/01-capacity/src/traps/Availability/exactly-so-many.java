/**
 * Computes the chance that exactly so many parts are up, and forgets that more are welcome.
 *
 * <p>Caught by: AvailabilityTest.aFleetIsUpWhileEnoughAre, aFleetMayHaveAThousandParts,
 * aFleetOfWhichNoneIsNeededIsAlwaysUp, allOrOneOfAFleetAreAChainOrAGroup
 */
public final class Availability {

    public static double atLeast(int needed, int copies, double part) {
        if (copies < 0 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("copies must be from 0 to " + MOST_COPIES + ", not " + copies);
        }
        if (needed < 0 || needed > copies) {
            throw new IllegalArgumentException("needed must be from 0 to " + copies + ", not " + needed);
        }
        checked(part);
        double ways = 1;
        for (int i = 1; i <= needed; i++) {
            ways *= (copies - needed + i) / (double) i;
        }
        return ways * Math.pow(part, needed) * Math.pow(1 - part, copies - needed);
    }
}
