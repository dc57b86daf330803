/**
 * Resolves a field of several places once, and asks its value only for what the first of them wants.
 *
 * <p>Caught by: QueryExecutorTest.fieldsOfOneKeyAreOneField, whatIsMergedIsMergedAllTheWayDown,
 * keysAreInTheOrderOfTheQuery
 */
public final class QueryExecutor<C> {

    private static List<Selection> merged(List<Selection.Field> same) {
        return same.get(0).selections();
    }
}
