/**
 * Takes the first route that matches, in the order of the configuration. Who writes the catch-all first has written
 * all there is.
 *
 * <p>Caught by: RouterTest.theLongestPrefixCounts, aHeaderRouteCountsMoreThanAPlainOneOfTheSamePrefix,
 * aHeadersNameIsTheSameInUpperAndLowerCase, aLongerPrefixCountsMoreThanAHeader, aRouteNeedsAllItsHeaders,
 * aSlashAtAPrefixesEndMakesNoDifference, theRouteWithTheMostHeadersCounts,
 * upperAndLowerCaseAreThoseOfHttpInEveryLanguage, aValueIsExactlyThatValue,
 * aFieldThatComesSeveralTimesHasEachOfItsValues, aRouteMayAskForTwoValuesOfAField, upperAndLowerCaseOfAPathDiffer,
 * theSlashAtAPrefixesEndDoesNotMakeItLonger, aPrefixMayBeDeep
 */
public final class Router {

    public Router(List<Route> routes, RandomGenerator random) {
        this.rules = List.copyOf(routes).stream()
                .map(route -> new Rule(trimmed(route.prefix()), route))
                .toList();
        this.random = Objects.requireNonNull(random, "random");
    }
}
