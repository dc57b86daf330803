/**
 * Takes a weight of 0 for a small one: what the client refuses is sent if there is nothing else.
 *
 * <p>Caught by: NegotiationTest.aWeightOfZeroMeansNo
 */
public final class Negotiation implements Negotiator {

    private static double weight(List<Range> ranges, Range offer) {
        Range closest = null;
        for (Range range : ranges) {
            if (range.fits(offer) && (closest == null || range.comparedTo(closest) > 0)) {
                closest = range;
            }
        }
        return closest == null ? 0 : Math.max(closest.weight, 0.0001);
    }
}
