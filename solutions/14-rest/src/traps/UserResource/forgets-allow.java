/**
 * Answers 405 and does not say what is allowed, which the standard demands. Common in print.
 *
 * <p>Caught by: UserResourceTest.aMethodThatThePathLacksIsNotAllowed
 */
public final class UserResource implements Handler {

    private static void requireAllowed(String method, String allowed) {
        if (!METHODS.contains(method)) {
            throw problem(501, "Not Implemented", "no resource has the method " + method, Headers.NONE);
        }
        if (!List.of(allowed.split(", ")).contains(method)) {
            throw problem(405, "Method Not Allowed", "no " + method + " here", Headers.NONE);
        }
    }
}
