/**
 * Adds up a fragment each time it is spread. Sixty of them, each with the next one twice, and the guard does not
 * come back.
 *
 * <p>Caught by: QueryCostTest.aCostDoesNotOverflow
 */
public final class QueryCost {

    private final class Count {

        private long cost(String name) {
            if (!open.add(name)) {
                throw new IllegalArgumentException("the fragment " + name + " contains itself");
            }
            Fragment fragment = query.fragment(name);
            long cost = cost(fragment.selections(), fragment.on());
            open.remove(name);
            return cost;
        }
    }
}
