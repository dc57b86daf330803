/**
 * Takes null for a value where the type forbids it, as long as nobody has thrown anything.
 *
 * <p>Caught by: QueryExecutorTest.nullWhereTheTypeForbidsItIsAnError, aNullClimbsThroughLists,
 * aNullClimbsAsFarAsItMust, aNullMayClimbAllTheWay, anItemMayBeWhatIsNull, errorsAtSeveralPlacesAreAllThere
 */
public final class QueryExecutor<C> {

    private static void requireAllowed(Object value, TypeRef type) {
    }
}
