/**
 * Chooses the longest prefix and then asks for its headers. If they are not there, the request goes nowhere, though a
 * shorter route would take it.
 *
 * <p>Caught by: RouterTest.aHeaderRouteCountsMoreThanAPlainOneOfTheSamePrefix,
 * whereALongPrefixLacksItsHeaderAShorterOneCounts, aHeadersValueIsNot, aRouteNeedsAllItsHeaders,
 * aValueIsExactlyThatValue, aFieldThatComesSeveralTimesHasEachOfItsValues, aRouteMayAskForTwoValuesOfAField
 */
public final class Router {

    public Optional<String> route(Request request) {
        Objects.requireNonNull(request, "request");
        for (Rule rule : rules) {
            if (isBelow(rule.prefix, request.path())) {
                return hasAll(rule.route.headers(), request.headers())
                        ? Optional.of(draw(rule.route.pools()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
