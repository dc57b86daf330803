/**
 * Refuses the depth that is allowed.
 *
 * <p>Caught by: QueryDepthTest.whatIsTooDeepIsRefused, theLimitIsAtLeastOne
 */
public final class QueryDepth {

    public void check(Query query) {
        int depth = of(query);
        if (depth >= limit) {
            throw new QueryRefusedException("the query is " + depth + " fields deep; " + limit + " are allowed");
        }
    }
}
