/**
 * Counts each field of the schema once in a selection, whatever it is called in the answer. A hundred aliases of a
 * field cost one and fetch a hundred.
 *
 * <p>Caught by: QueryCostTest.anAliasIsNotCheaper, aFragmentCostsEachTimeThatItIsSpread
 */
public final class QueryCost {

    private final class Count {

        long cost(List<Selection> selections, String type) {
            long sum = 0;
            Set<String> counted = new HashSet<>();
            for (Selection selection : selections) {
                long cost;
                if (selection instanceof Selection.Field field) {
                    cost = counted.add(field.name()) ? cost(field, type) : 0;
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
