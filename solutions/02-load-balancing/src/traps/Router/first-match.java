package katas.loadbalancing;

/**
 * Takes the first route that matches, in the order of the configuration. Who writes the catch-all first has written
 * all there is.
 *
 * <p>Caught by: RouterTest.theLongestPrefixCounts
 * Caught by: RouterTest.aHeaderRouteCountsMoreThanAPlainOneOfTheSamePrefix
 * Caught by: RouterTest.aHeadersNameIsTheSameInUpperAndLowerCase
 * Caught by: RouterTest.aLongerPrefixCountsMoreThanAHeader
 * Caught by: RouterTest.aRouteNeedsAllItsHeaders
 * Caught by: RouterTest.aSlashAtAPrefixesEndMakesNoDifference
 * Caught by: RouterTest.theRouteWithTheMostHeadersCounts
 */
public final class Router {

    public Router(List<Route> routes, RandomGenerator random) {
        this.rules = List.copyOf(routes).stream()
                .map(route -> new Rule(trimmed(route.prefix()), route))
                .toList();
        this.random = Objects.requireNonNull(random, "random");
    }
}
