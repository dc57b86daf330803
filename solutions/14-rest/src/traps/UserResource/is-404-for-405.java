/**
 * Looks for a route by path and method at once, and finds none. The client looks for a typing error in the address.
 *
 * <p>Caught by: UserResourceTest.aMethodThatThePathLacksIsNotAllowed, theFirstThatIsWrongIsTheAnswer,
 * aMethodThatNobodyHasIsNotImplemented
 */
public final class UserResource implements Handler {

    private static void requireAllowed(String method, String allowed) {
        if (!List.of(allowed.split(", ")).contains(method)) {
            throw problem(404, "Not Found", "no " + method + " here", Headers.NONE);
        }
    }
}
