import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the request's fields into a map that knows no case. If a client wrote a field twice, one of its values is lost,
 * and nobody can say which.
 *
 * <p>Caught by: RouterTest.aFieldThatComesSeveralTimesHasEachOfItsValues, aRouteMayAskForTwoValuesOfAField
 */
public final class Router {

    private static boolean hasAll(Map<String, String> wanted, Map<String, String> present) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(present);
        return wanted.entrySet().stream().allMatch(field -> field.getValue().equals(fields.get(field.getKey())));
    }
}
