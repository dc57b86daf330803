/**
 * Counts the braces around a field. A fragment has braces as well, and so queries are refused that ask for no more
 * than others.
 *
 * <p>Caught by: QueryDepthTest.aFragmentAddsNothingByItself, aFragmentHidesNothing
 */
public final class QueryDepth {

    private static int depth(List<Selection> selections, Query query, Map<String, Integer> known, Set<String> open) {
        int deepest = 0;
        for (Selection selection : selections) {
            int depth;
            if (selection instanceof Selection.Field field) {
                depth = 1 + depth(field.selections(), query, known, open);
            } else if (selection instanceof Selection.InlineFragment inline) {
                depth = 1 + depth(inline.selections(), query, known, open);
            } else {
                depth = depth(((Selection.FragmentSpread) selection).fragment(), query, known, open);
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
