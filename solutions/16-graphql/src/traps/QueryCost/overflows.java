/**
 * Multiplies and adds without a look at the size. Four lists of the largest length cost less than nothing, and every
 * limit lets them pass.
 *
 * <p>Caught by: QueryCostTest.aCostDoesNotOverflow
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
                    cost = cost(inline.selections(), inline.on().orElse(type));
                } else {
                    cost = cost(((Selection.FragmentSpread) selection).fragment());
                }
                sum += cost;
            }
            return sum;
        }

        private long cost(Selection.Field field, String type) {
            FieldDefinition<?> definition = schema.field(type, field.name());
            long times = definition.listSize().map(size -> elements(size, field)).orElse(1L);
            return 1 + times * cost(field.selections(), definition.type().base());
        }
    }
}
