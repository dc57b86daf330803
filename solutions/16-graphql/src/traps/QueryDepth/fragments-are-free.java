/**
 * Measures the operation and not its fragments. Whoever wants a deep query writes it as a fragment, and the limit
 * has gone.
 *
 * <p>Caught by: QueryDepthTest.aFragmentAddsNothingByItself, aFragmentHidesNothing, aFragmentCountsAtEachOfItsPlaces,
 * aFragmentThatContainsItselfIsRefused, aFragmentThatIsMissingIsRefused, aFragmentMayBeSpreadManyTimes,
 * theWorkGoesByTheTextAndNotByWhatItExpandsTo, nothingOfAQueryIsKept, whatIsTooDeepIsRefused,
 * equalFragmentsOfTwoQueriesMayLeadToOthers, whatHasNoDepthIsNotTooDeep, aChainOfFragmentsMayBeAsLongAsAQuery,
 * oneGuardServesRequestsAtTheSameTime
 */
public final class QueryDepth {

    private static int depth(String fragment, Query query, Map<String, Integer> known, Set<String> open) {
        return 0;
    }
}
