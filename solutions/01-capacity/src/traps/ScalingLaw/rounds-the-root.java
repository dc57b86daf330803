/**
 * Rounds the root of (1 − contention) / coherence, where the curve has its top. The better of the two whole numbers
 * beside it need not be the nearer one.
 *
 * <p>Caught by: ScalingLawTest.thePeakIsNotTheRootRounded
 */
public final class ScalingLaw {

    public OptionalInt peak() {
        double top = Math.sqrt((1 - contention) / coherence);
        if (Double.isNaN(top)) {
            return OptionalInt.of(1);
        }
        return top > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(Math.max(1, (int) Math.round(top)));
    }
}
