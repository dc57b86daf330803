/**
 * Remembers how deep a fragment is. The next client has another fragment of that name.
 *
 * <p>Caught by: QueryDepthTest.nothingOfAQueryIsKept, whatIsTooDeepIsRefused,
 * equalFragmentsOfTwoQueriesMayLeadToOthers, oneGuardServesRequestsAtTheSameTime
 */
public final class QueryDepth {

    private final Map<String, Integer> depths = new HashMap<>();

    public int of(Query query) {
        return depth(query.selections(), query, depths, new HashSet<>());
    }
}
