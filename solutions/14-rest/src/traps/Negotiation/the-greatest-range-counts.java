/**
 * Gives an offer the greatest weight of all ranges that fit it. A client that takes anything but CSV gets CSV.
 *
 * <p>Caught by: NegotiationTest.theMostSpecificRangeCounts, aWeightOfZeroMeansNo, parametersMakeARangeMoreSpecific,
 * upperAndLowerCaseAreThoseOfHttpInEveryLanguage
 */
public final class Negotiation implements Negotiator {

    private static double weight(List<Range> ranges, Range offer) {
        return ranges.stream().filter(range -> range.fits(offer)).mapToDouble(Range::weight).max().orElse(0);
    }
}
