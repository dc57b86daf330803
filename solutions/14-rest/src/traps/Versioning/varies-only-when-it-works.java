/**
 * Adds Vary to what the handler answers, and to no error. A cache keeps the 406 of one client and answers all others
 * with it.
 *
 * <p>Caught by: VersioningTest.cachesHearThatTheVersionIsInAccept, ifAllAreGoneSoIsTheApi
 */
public final class Versioning implements Handler {

    private static Response varied(Supplier<Response> answer) {
        Response response = answer.get();
        return response.withHeaders(varied(response.headers()));
    }
}
