/**
 * Takes a group to be as good as its best part, so that a second server adds nothing.
 *
 * <p>Caught by: AvailabilityTest.oneIsEnoughOfPartsThatStandInForEachOther, nothingIsRoundedToAFewDigits
 */
public final class Availability {

    public static double parallel(double... parts) {
        double best = 0;
        for (double part : parts) {
            best = Math.max(best, checked(part));
        }
        return best;
    }
}
