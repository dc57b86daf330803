/**
 * Takes a fragment that was counted for paid. It is fetched wherever it is spread.
 *
 * <p>Caught by: QueryCostTest.aFragmentCostsEachTimeThatItIsSpread, aFragmentThatContainsItselfIsRefused,
 * theWorkGoesByTheTextAndNotByWhatItExpandsTo, aCostDoesNotOverflow, nothingOfAQueryIsKept
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
                sum = saturated(sum + cost, sum, cost);
            }
            return sum;
        }

        private long cost(Selection.Field field, String type) {
            FieldDefinition<?> definition = schema.field(type, field.name());
            long times = definition.listSize().map(size -> elements(size, field)).orElse(1L);
            long each = cost(field.selections(), definition.type().base());
            long all = each > 0 && times > Long.MAX_VALUE / each ? Long.MAX_VALUE : times * each;
            return all == Long.MAX_VALUE ? all : 1 + all;
        }

        private long cost(String name) {
            if (known.put(name, 0L) != null) {
                return 0;
            }
            if (!open.add(name)) {
                throw new IllegalArgumentException("the fragment " + name + " contains itself");
            }
            Fragment fragment = query.fragment(name);
            return cost(fragment.selections(), fragment.on());
        }
    }
}
