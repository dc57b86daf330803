/**
 * Multiplies and adds without a look at the size. Four lists of the largest length cost less than nothing, and every
 * limit lets them pass.
 *
 * <p>Caught by: QueryCostTest.aCostDoesNotOverflow
 */
public final class QueryCost {

    private final class Count {

        private final Query query;
        private final Map<String, Long> known = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        Count(Query query) {
            this.query = query;
        }

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

        private long cost(String name) {
            Long cost = known.get(name);
            if (cost == null) {
                if (!open.add(name)) {
                    throw new IllegalArgumentException("the fragment " + name + " contains itself");
                }
                Fragment fragment = query.fragment(name);
                cost = cost(fragment.selections(), fragment.on());
                open.remove(name);
                known.put(name, cost);
            }
            return cost;
        }
    }
}
