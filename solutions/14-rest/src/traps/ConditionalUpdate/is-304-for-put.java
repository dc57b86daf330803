/**
 * Answers 304 whenever If-None-Match names the document. To a PUT that means: what you have is still right. The client
 * believes that it has stored something.
 *
 * <p>Caught by: ConditionalUpdateTest.aStarIsAnythingThatIsThere, ifMatchComesFirst, oneOfTwoCreates
 */
public final class ConditionalUpdate implements Handler {

    @Override
    public Response handle(Request request) {
        try {
            return answer(request);
        } catch (ProblemException thrown) {
            if (thrown.problem().detail().equals(Optional.of("that is there already"))) {
                return Response.of(304).with("ETag", tag(documents.find(request.path()).orElseThrow().version()));
            }
            throw thrown;
        }
    }
}
