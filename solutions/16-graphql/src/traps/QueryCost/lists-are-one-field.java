/**
 * Counts the fields of the text. A query of three lines then costs ten, and fetches a million.
 *
 * <p>Caught by: QueryCostTest.aListCostsItsSelectionsForEachElement, theSlicingArgumentSaysHowLongAListIs,
 * whatIsNoNumberOfElementsIsTheAssumedSize, otherArgumentsSayNothingAboutTheLength, anAliasIsNotCheaper,
 * aFragmentCostsWhatIsInIt, aFragmentCostsEachTimeThatItIsSpread, aFragmentHasTheFieldsOfItsOwnType,
 * aCostDoesNotOverflow, whatIsTooDearIsRefused, aCostIsExactUpToTheLargestLong, eachListHasASlicingArgumentOfItsOwn
 */
public final class QueryCost {

    private static long elements(ListSize size, Selection.Field field) {
        return 1;
    }
}
