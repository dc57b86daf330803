/**
 * Puts what comes out of its range at the end of the range. The law that is returned then fits nothing, least of all
 * the measurements, and nobody is told.
 *
 * <p>Caught by: ScalingLawTest.whatGrowsFasterThanItsWorkersIsNoLaw, aContentionOfMoreThanOneIsNoLaw,
 * whatIsBeyondTheRangesIsNoLaw, whatIsFurtherBeyondARangeIsNoLaw
 */
public final class ScalingLaw {

    private static double share(double found, double most) {
        return Math.max(0, Math.min(most, found));
    }
}
