/**
 * Gives up the whole answer for one error. A page of thirty posts is empty because one of them has no name.
 *
 * <p>Caught by: QueryExecutorTest.aNullClimbsToTheNextPlaceThatMayBeNull, nullWhereTheTypeForbidsItIsAnError,
 * aNullClimbsThroughLists, aNullClimbsAsFarAsItMust, anItemMayBeWhatIsNull, whatDoesNotFitTheTypeIsAnError,
 * errorsAtSeveralPlacesAreAllThere, nothingIsAskedOfWhatHasBecomeNull
 */
public final class QueryExecutor<C> {

    private static void climb(Node node, Object key, boolean mayNotBeNull) {
        node.children.put(key, null);
        if (mayNotBeNull) {
            node.isDead = true;
            if (node.parent != null) {
                climb(node.parent, node.key, true);
            }
        }
    }
}
