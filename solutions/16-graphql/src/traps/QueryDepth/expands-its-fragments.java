/**
 * Measures a fragment each time it is spread. Sixty fragments that spread the next one twice keep the guard busy for
 * ever, with a query of three kilobytes.
 *
 * <p>Caught by: QueryDepthTest.theWorkGoesByTheTextAndNotByWhatItExpandsTo
 */
public final class QueryDepth {

    private static int depth(String fragment, Query query, Map<String, Integer> known, Set<String> open) {
        if (!open.add(fragment)) {
            throw new IllegalArgumentException("the fragment " + fragment + " contains itself");
        }
        int depth = depth(query.fragment(fragment).selections(), query, known, open);
        open.remove(fragment);
        return depth;
    }
}
