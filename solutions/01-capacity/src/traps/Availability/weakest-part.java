/**
 * Takes a chain to be as strong as its weakest part. That is true of steel, which breaks at one place at a time; parts
 * of a system are down at different times, and those times add up.
 *
 * <p>Caught by: AvailabilityTest.aChainIsUpWhileAllOfItsPartsAre, nothingIsRoundedToAFewDigits
 */
public final class Availability {

    public static double series(double... parts) {
        double weakest = 1;
        for (double part : parts) {
            weakest = Math.min(weakest, checked(part));
        }
        return weakest;
    }
}
