/**
 * Sends the client's own field back as the tag of a 304. The cache then has the representation under a list, or under a
 * weak tag, or under a star, and compares that the next time. A public fault: a 304 with another tag than 200.
 *
 * <p>Caught by: ConditionalUpdateTest.whatTheClientHasIsNotSentAgain, theTagOf304IsTheNewOne
 */
public final class ConditionalUpdate implements Handler {

    @Override
    public Response handle(Request request) {
        Response response = answer(request);
        return response.status() != 304 ? response
                : response.with("ETag", request.headers().joined("If-None-Match").orElseThrow());
    }
}
