/**
 * Answers 415 when the client accepts nothing that there is. That is about the content that it sent, and it sent none.
 * A public fault of more than one framework.
 *
 * <p>Caught by: UserResourceTest.whatTheClientDoesNotAcceptIsNotAcceptable, theFirstThatIsWrongIsTheAnswer
 */
public final class UserResource implements Handler {

    private void requireAcceptable(Request request) {
        if (negotiator.choose(request.headers().joined("Accept"), List.of(JSON)).isEmpty()) {
            throw problem(415, "Unsupported Media Type", "there is only " + JSON, Headers.NONE);
        }
    }
}
