/**
 * Follows the spreads of fragments and forgets those without a name, so three letters more let any depth through.
 *
 * <p>Caught by: QueryDepthTest.aFragmentAddsNothingByItself, aFragmentHidesNothing,
 * aFragmentThatContainsItselfIsRefused
 */
public final class QueryDepth {

    private static int depth(List<Selection> selections, Query query, Map<String, Integer> known, Set<String> open) {
        int deepest = 0;
        for (Selection selection : selections) {
            int depth;
            if (selection instanceof Selection.Field field) {
                depth = 1 + depth(field.selections(), query, known, open);
            } else if (selection instanceof Selection.InlineFragment inline) {
                depth = 0;
            } else {
                depth = depth(((Selection.FragmentSpread) selection).fragment(), query, known, open);
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
