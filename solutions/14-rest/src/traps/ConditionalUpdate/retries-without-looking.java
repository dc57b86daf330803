/**
 * Stores again when somebody came in between, on top of their version. There is a compare-and-set, and nobody compares
 * what it found with what the client had seen.
 *
 * <p>Caught by: ConditionalUpdateTest.anUpdateThatComesInBetweenIsNotUndone, oneOfTwoCreates, aDeleteInBetweenCounts
 */
public final class ConditionalUpdate implements Handler {

    private Optional<Response> change(Request request, Optional<Document> found) {
        Optional<Document> current = found;
        while (true) {
            long expected = current.map(Document::version).orElse(Documents.NONE);
            if (request.method().equals("DELETE")) {
                if (documents.delete(request.path(), expected)) {
                    return Optional.of(Response.of(204));
                }
            } else {
                OptionalLong stored = documents.replace(request.path(), expected,
                        request.headers().joined("Content-Type").orElse("application/octet-stream"), request.body());
                if (stored.isPresent()) {
                    return Optional.of(Response.of(current.isPresent() ? 204 : 201)
                            .with("ETag", tag(stored.getAsLong())));
                }
            }
            current = documents.find(request.path());
            if (current.isEmpty() && request.method().equals("DELETE")) {
                return Optional.of(Response.of(204));
            }
        }
    }
}
