import java.util.Map;

/**
 * Compares names of fields in lower case, and leaves to the machine what that is. Where it speaks Turkish, X-ID becomes
 * x-ıd, with a dotless i, and the route for it is dead.
 *
 * <p>Caught by: RouterTest.upperAndLowerCaseAreThoseOfHttpInEveryLanguage
 */
public final class Router {

    private static boolean hasAll(Map<String, String> wanted, Map<String, String> present) {
        return wanted.entrySet().stream().allMatch(field -> present.entrySet().stream()
                .anyMatch(other -> other.getKey().toLowerCase().equals(field.getKey().toLowerCase())
                        && other.getValue().equals(field.getValue())));
    }
}
