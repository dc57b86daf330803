/**
 * Makes the object around the error null, and does not ask whether that may be.
 *
 * <p>Caught by: QueryExecutorTest.aNullClimbsThroughLists, aNullClimbsAsFarAsItMust, aNullMayClimbAllTheWay,
 * anItemMayBeWhatIsNull, errorsAtSeveralPlacesAreAllThere
 */
public final class QueryExecutor<C> {

    private static void climb(Node node, Object key, boolean mayNotBeNull) {
        node.children.put(key, null);
        if (mayNotBeNull) {
            node.isDead = true;
            if (node.parent != null) {
                node.parent.children.put(node.key, null);
            }
        }
    }
}
