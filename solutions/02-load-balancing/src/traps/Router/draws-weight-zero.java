/**
 * Compares a draw from 0 on with "at most": the draw of 0 goes to the first pool even if its weight is 0, and the
 * others get less than their share.
 *
 * <p>Caught by: RouterTest.aPoolOfWeightZeroIsNeverDrawn, poolsShareTheRequestsByWeight,
 * drawsDoNotDependOnEarlierRequests
 */
public final class Router {

    private String draw(List<Weighted<String>> pools) {
        long total = 0;
        for (Weighted<String> pool : pools) {
            total += pool.weight();
        }
        long left = random.nextLong(total);
        for (Weighted<String> pool : pools) {
            left -= pool.weight();
            if (left <= 0) {
                return pool.value();
            }
        }
        throw new AssertionError("the weights sum to " + total);
    }
}
