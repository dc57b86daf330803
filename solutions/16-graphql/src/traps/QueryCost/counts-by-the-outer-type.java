/**
 * Looks up the fields of a fragment in the type around it. What only a post has is then unknown, in the feed and in
 * a search.
 *
 * <p>Caught by: QueryCostTest.aFragmentHasTheFieldsOfItsOwnType
 */
public final class QueryCost {

    private final class Count {

        long cost(List<Selection> selections, String type) {
            long sum = 0;
            for (Selection selection : selections) {
                long cost;
                if (selection instanceof Selection.Field field) {
                    cost = cost(field, type);
                } else if (selection instanceof Selection.InlineFragment inline) {
                    cost = cost(inline.selections(), type);
                } else {
                    cost = cost(((Selection.FragmentSpread) selection).fragment());
                }
                sum = sum(sum, cost);
            }
            return sum;
        }
    }
}
