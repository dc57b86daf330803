/**
 * Hands over what comes out as it is. Points of a law without coherence come out at −10⁻¹⁷ of it, and are refused.
 *
 * <p>Caught by: ScalingLawTest.aFitFindsTheEndsOfTheRanges, aFitFindsALawOfWhichLittleIsLeftButForOne,
 * whatIsWithinAMillionthBeyondARangeIsRounding
 */
public final class ScalingLaw {

    private static double share(double found, double most) {
        return found;
    }
}
