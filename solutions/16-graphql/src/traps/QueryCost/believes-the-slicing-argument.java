/**
 * Takes the slicing argument as it comes. With first: -1 the dearest list makes the query cheaper than nothing.
 *
 * <p>Caught by: QueryCostTest.whatIsNoNumberOfElementsIsTheAssumedSize
 */
public final class QueryCost {

    private static long elements(ListSize size, Selection.Field field) {
        Object wanted = size.slicingArgument().map(argument -> field.arguments().get(argument)).orElse(null);
        return wanted instanceof Integer number ? number : size.assumed();
    }
}
