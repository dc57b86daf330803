/**
 * Collects fields by the names of the schema, so an alias merges what the client has asked for apart.
 *
 * <p>Caught by: QueryExecutorTest.aliasesNameTheAnswer, keysAreInTheOrderOfTheQuery, aFragmentIsForItsType,
 * typenameIsTheObjectsOwnType, aFailedFieldIsNull, aNullClimbsToTheNextPlaceThatMayBeNull, aNullClimbsAsFarAsItMust
 */
public final class QueryExecutor<C> {

    private void collect(List<Selection> selections, String type, Query query,
            Map<String, List<Selection.Field>> fields, Set<String> visited) {
        for (Selection selection : selections) {
            if (selection instanceof Selection.Field field) {
                fields.computeIfAbsent(field.name(), first -> new ArrayList<>()).add(field);
            } else if (selection instanceof Selection.InlineFragment inline) {
                if (inline.on().isEmpty() || isFor(inline.on().get(), type)) {
                    collect(inline.selections(), type, query, fields, visited);
                }
            } else if (visited.add(((Selection.FragmentSpread) selection).fragment())) {
                Fragment fragment = query.fragment(((Selection.FragmentSpread) selection).fragment());
                if (isFor(fragment.on(), type)) {
                    collect(fragment.selections(), type, query, fields, visited);
                }
            }
        }
    }
}
