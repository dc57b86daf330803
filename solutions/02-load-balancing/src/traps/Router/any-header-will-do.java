/**
 * Takes a route when one of its headers is there.
 *
 * <p>Caught by: RouterTest.aRouteNeedsAllItsHeaders, aRouteMayAskForTwoValuesOfAField
 */
public final class Router {

    private static boolean hasAll(Map<String, String> wanted, Map<String, String> present) {
        return wanted.isEmpty() || wanted.entrySet().stream().anyMatch(field -> present.entrySet().stream()
                .anyMatch(other -> other.getKey().equalsIgnoreCase(field.getKey())
                        && other.getValue().equals(field.getValue())));
    }
}
