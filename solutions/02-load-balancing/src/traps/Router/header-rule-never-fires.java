/**
 * Looks at paths first and at headers only when no path has matched, as in the guides: under /api/v1 a rule for a
 * header is never asked.
 *
 * <p>Caught by: RouterTest.aHeaderRouteCountsMoreThanAPlainOneOfTheSamePrefix,
 * aHeadersNameIsTheSameInUpperAndLowerCase, aRouteNeedsAllItsHeaders, theRouteWithTheMostHeadersCounts,
 * upperAndLowerCaseAreThoseOfHttpInEveryLanguage, aValueIsExactlyThatValue,
 * aFieldThatComesSeveralTimesHasEachOfItsValues, aRouteMayAskForTwoValuesOfAField,
 * theSlashAtAPrefixesEndDoesNotMakeItLonger
 */
public final class Router {

    public Router(List<Route> routes, RandomGenerator random) {
        // Sorted once, the most specific first, so that the first match is the one that counts. The sort is stable.
        this.rules = List.copyOf(routes).stream()
                .map(route -> new Rule(trimmed(route.prefix()), route))
                .sorted(Comparator.comparingInt((Rule rule) -> -rule.prefix.length())
                        .thenComparingInt(rule -> rule.route.headers().size()))
                .toList();
        this.random = Objects.requireNonNull(random, "random");
    }
}
