/**
 * Takes a fragment that was counted for paid. It is fetched wherever it is spread.
 *
 * <p>Caught by: QueryCostTest.aFragmentCostsEachTimeThatItIsSpread, aFragmentThatContainsItselfIsRefused,
 * theWorkGoesByTheTextAndNotByWhatItExpandsTo, aCostDoesNotOverflow, nothingOfAQueryIsKept,
 * whatIsTooDearMustBeThereAllTheSame, oneGuardServesRequestsAtTheSameTime
 */
public final class QueryCost {

    private final class Count {

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
