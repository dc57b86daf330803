/**
 * Puts null where the error is and leaves it there, though the type forbids it. A client that was promised a name
 * reads one that is not there, and crashes.
 *
 * <p>Caught by: QueryExecutorTest.aNullClimbsToTheNextPlaceThatMayBeNull, nullWhereTheTypeForbidsItIsAnError,
 * aNullClimbsThroughLists, aNullClimbsAsFarAsItMust, aNullMayClimbAllTheWay, anItemMayBeWhatIsNull,
 * whatDoesNotFitTheTypeIsAnError, errorsAtSeveralPlacesAreAllThere, nothingIsAskedOfWhatHasBecomeNull,
 * allResolversOfALevelAreCalled
 */
public final class QueryExecutor<C> {

    private static void climb(Node node, Object key, boolean mayNotBeNull) {
        node.children.put(key, null);
    }
}
