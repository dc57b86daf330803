/**
 * Adds up the operation and not its fragments, so whoever wants more than he may puts it into one.
 *
 * <p>Caught by: QueryCostTest.aFragmentCostsWhatIsInIt, aFragmentCostsEachTimeThatItIsSpread,
 * aFragmentHasTheFieldsOfItsOwnType, whatIsNotDefinedIsRefused, aFragmentThatContainsItselfIsRefused,
 * theWorkGoesByTheTextAndNotByWhatItExpandsTo, aCostDoesNotOverflow, nothingOfAQueryIsKept
 */
public final class QueryCost {

    private final class Count {

        private final Query query;

        Count(Query query) {
            this.query = query;
        }

        long cost(List<Selection> selections, String type) {
            long sum = 0;
            for (Selection selection : selections) {
                long cost = 0;
                if (selection instanceof Selection.Field field) {
                    cost = cost(field, type);
                } else if (selection instanceof Selection.InlineFragment inline) {
                    cost = cost(inline.selections(), inline.on().orElse(type));
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
    }
}
