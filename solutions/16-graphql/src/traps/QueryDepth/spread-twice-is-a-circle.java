/**
 * Takes every fragment that it has seen before for one that contains itself, and refuses what the specification
 * allows.
 *
 * <p>Caught by: QueryDepthTest.aFragmentCountsAtEachOfItsPlaces, aFragmentMayBeSpreadManyTimes,
 * theWorkGoesByTheTextAndNotByWhatItExpandsTo, oneGuardServesRequestsAtTheSameTime
 */
public final class QueryDepth {

    private static int depth(String fragment, Query query, Map<String, Integer> known, Set<String> open) {
        if (!open.add(fragment)) {
            throw new IllegalArgumentException("the fragment " + fragment + " contains itself");
        }
        return depth(query.fragment(fragment).selections(), query, known, open);
    }
}
