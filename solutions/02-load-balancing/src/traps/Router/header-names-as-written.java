/**
 * Looks a header up as the route writes it. HTTP/2 sends all names in lower case, and the rule stops to fire on the
 * day the clients are upgraded.
 *
 * <p>Caught by: RouterTest.aHeadersNameIsTheSameInUpperAndLowerCase, upperAndLowerCaseAreThoseOfHttpInEveryLanguage,
 * aValueIsExactlyThatValue, aFieldThatComesSeveralTimesHasEachOfItsValues, aRouteMayAskForTwoValuesOfAField
 */
public final class Router {

    private static boolean hasAll(Map<String, String> wanted, Map<String, String> present) {
        return wanted.entrySet().stream().allMatch(field -> present.entrySet().stream()
                .anyMatch(other -> other.getKey().equals(field.getKey())
                        && other.getValue().equals(field.getValue())));
    }
}
