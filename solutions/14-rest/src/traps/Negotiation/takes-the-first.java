/**
 * Takes the first of the client's list that there is. The weights are read by nobody. Common in print.
 *
 * <p>Caught by: NegotiationTest.theGreatestWeightIsChosen, aWeightOfZeroMeansNo, parametersMakeARangeMoreSpecific,
 * spacesAndEmptyMembersDoNotMatter, theMostSpecificRangeCounts, theOrderOfTheClientDoesNotMatter,
 * aSemicolonWithoutAParameterCountsForNothing, aWeightMayStandInQuotationMarks,
 * ofAParameterThatIsThereTwiceTheLastOneCounts, upperAndLowerCaseAreThoseOfHttpInEveryLanguage
 */
public final class Negotiation implements Negotiator {

    private static double weight(List<Range> ranges, Range offer) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).fits(offer)) {
                return ranges.size() - i;
            }
        }
        return 0;
    }
}
