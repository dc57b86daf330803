/**
 * Lets pass what begins with two underscores. Introspection nests as deeply as anything else, and its answers are
 * large.
 *
 * <p>Caught by: QueryDepthTest.typenameIsAField
 */
public final class QueryDepth {

    private static int depth(List<Selection> selections, Query query, Map<String, Integer> known, Set<String> open) {
        int deepest = 0;
        for (Selection selection : selections) {
            int depth;
            if (selection instanceof Selection.Field field) {
                depth = field.name().startsWith("__") ? 0 : 1 + depth(field.selections(), query, known, open);
            } else if (selection instanceof Selection.InlineFragment inline) {
                depth = depth(inline.selections(), query, known, open);
            } else {
                depth = depth(((Selection.FragmentSpread) selection).fragment(), query, known, open);
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
