/**
 * Adds up the operation and not its fragments, so whoever wants more than he may puts it into one.
 *
 * <p>Caught by: QueryCostTest.aFragmentCostsWhatIsInIt, aFragmentCostsEachTimeThatItIsSpread,
 * aFragmentHasTheFieldsOfItsOwnType, whatIsNotDefinedIsRefused, aFragmentThatContainsItselfIsRefused,
 * theWorkGoesByTheTextAndNotByWhatItExpandsTo, aCostDoesNotOverflow, nothingOfAQueryIsKept,
 * aChainOfFragmentsMayBeAsLongAsAQuery, equalFragmentsOfTwoQueriesMayLeadToOthers, whatIsTooDearMustBeThereAllTheSame,
 * oneGuardServesRequestsAtTheSameTime
 */
public final class QueryCost {

    private final class Count {

        long cost(List<Selection> selections, String type) {
            long sum = 0;
            for (Selection selection : selections) {
                long cost = 0;
                if (selection instanceof Selection.Field field) {
                    cost = cost(field, type);
                } else if (selection instanceof Selection.InlineFragment inline) {
                    cost = cost(inline.selections(), inline.on().orElse(type));
                }
                sum = sum(sum, cost);
            }
            return sum;
        }
    }
}
