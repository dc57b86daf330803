import java.util.UUID;

/**
 * Makes the tag a hash of the content, as filters do that know of nothing else. When the content comes back, so does
 * its tag, and whoever read the first of them undoes two changes that it has not seen. Common in print.
 *
 * <p>Caught by: ConditionalUpdateTest.theSameContentAgainIsAnotherVersion
 */
public final class ConditionalUpdate implements Handler {

    private Optional<Response> attempt(Request request, Optional<Tags> ifMatch, Optional<Tags> ifNoneMatch) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        Optional<Document> found = documents.find(request.path());
        if (found.isEmpty() && !request.method().equals("PUT")) {
            throw problem(404, "Not Found", "there is nothing at " + request.path());
        }
        requireCondition(reads, ifMatch, ifNoneMatch);
        if (ifMatch.isPresent() && !ifMatch.get().name(found, false)) {
            throw problem(412, "Precondition Failed", "that is not the version that is there");
        }
        if (ifNoneMatch.isPresent() && ifNoneMatch.get().name(found, true)) {
            if (reads) {
                return Optional.of(Response.of(304).with("ETag", tag(found.orElseThrow().content())));
            }
            throw problem(412, "Precondition Failed", "that is there already");
        }
        return reads ? found.map(ConditionalUpdate::ok) : change(request, found);
    }

    private static Response ok(Document document) {
        return Response.of(200).with("ETag", tag(document.content()))
                .withBody(document.mediaType(), document.content());
    }

    private Optional<Response> change(Request request, Optional<Document> found) {
        long expected = found.map(Document::version).orElse(Documents.NONE);
        if (request.method().equals("DELETE")) {
            return documents.delete(request.path(), expected) ? Optional.of(Response.of(204)) : Optional.empty();
        }
        OptionalLong stored = documents.replace(request.path(), expected,
                request.headers().joined("Content-Type").orElse("application/octet-stream"), request.body());
        return stored.isEmpty() ? Optional.empty() : Optional.of(
                Response.of(found.isPresent() ? 204 : 201).with("ETag", tag(request.body())));
    }

    private static String tag(byte[] content) {
        return "\"" + UUID.nameUUIDFromBytes(content) + "\"";
    }

    private record Tags(boolean any, List<String> strong, List<String> weak) {

        boolean name(Optional<Document> found, boolean weakly) {
            return found.isPresent() && (any || strong.contains(tag(found.get().content()))
                    || weakly && weak.contains(tag(found.get().content())));
        }
    }
}
