/**
 * Adds the lengths of nested lists where they multiply: ten users with ten posts are a hundred posts and not twenty.
 *
 * <p>Caught by: QueryCostTest.aListCostsItsSelectionsForEachElement, theSlicingArgumentSaysHowLongAListIs,
 * whatIsNoNumberOfElementsIsTheAssumedSize, otherArgumentsSayNothingAboutTheLength, anAliasIsNotCheaper,
 * aFragmentCostsWhatIsInIt, aFragmentCostsEachTimeThatItIsSpread, aFragmentHasTheFieldsOfItsOwnType,
 * aCostDoesNotOverflow, whatIsTooDearIsRefused, aCostIsExactUpToTheLargestLong, eachListHasASlicingArgumentOfItsOwn
 */
public final class QueryCost {

    private long times(Selection.Field field, FieldDefinition<?> definition) {
        return definition.listSize().map(size -> elements(size, field)).orElse(0L);
    }

    private final class Count {

        long cost(List<Selection> selections, String type) {
            long sum = 0;
            for (Selection selection : selections) {
                long cost;
                if (selection instanceof Selection.Field field) {
                    FieldDefinition<?> definition = schema.field(type, field.name());
                    long each = cost(field.selections(), definition.type().base());
                    cost = sum(sum(1, each), times(field, definition));
                } else if (selection instanceof Selection.InlineFragment inline) {
                    cost = cost(inline.selections(), inline.on().orElse(type));
                } else {
                    cost = cost(((Selection.FragmentSpread) selection).fragment());
                }
                sum = sum(sum, cost);
            }
            return sum;
        }
    }
}
