/**
 * Measures a fragment where it is met first, as a search in a graph would. Spread again further down, it counts
 * nothing.
 *
 * <p>Caught by: QueryDepthTest.aFragmentCountsAtEachOfItsPlaces, aFragmentThatContainsItselfIsRefused,
 * aFragmentMayBeSpreadManyTimes, nothingOfAQueryIsKept, whatIsTooDeepIsRefused, whatHasNoDepthIsNotTooDeep
 */
public final class QueryDepth {

    private static int depth(String fragment, Query query, Map<String, Integer> known, Set<String> open) {
        if (known.put(fragment, 0) != null) {
            return 0;
        }
        return depth(query.fragment(fragment).selections(), query, known, open);
    }
}
