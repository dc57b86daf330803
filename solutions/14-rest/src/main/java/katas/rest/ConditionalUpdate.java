package katas.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents that nobody overwrites unseen. Each path is a document, and each version of it has an entity tag, which is
 * strong: another version has another tag.
 *
 * <ul>
 * <li>GET and HEAD answer 200 with the content, its {@code Content-Type}, and its {@code ETag}; 404 if there is none.
 * <li>PUT stores the content and answers 204, or 201 if there was none, with the new {@code ETag}. What is stored is
 * the content as it came, with its {@code Content-Type}, or {@code application/octet-stream} if it has none.
 * <li>DELETE removes the document and answers 204; 404 if there is none.
 * <li>Any other method is 405 with {@code Allow: GET, HEAD, PUT, DELETE}.
 * </ul>
 *
 * <p>A client says what it thinks is there. {@code If-Match} has {@code *}, which holds if there is a document, or a
 * list of tags, which holds if one of them is the document's by strong comparison: a weak tag never is. {@code
 * If-None-Match} has {@code *}, which holds if there is none, or a list, which holds if no tag is the document's by
 * weak comparison: {@code W/"1"} and {@code "1"} are the same there. Several fields of a name are one list; it may have
 * empty members; a tag may have commas inside, but neither spaces nor control characters (RFC 9110, sections 5.6.1 and
 * 8.8.3).
 *
 * <p>What holds and what not is seen to in this order:
 *
 * <ol>
 * <li>405, as above. 400: one of the two fields is there and is neither a {@code *} alone nor a list with at least one
 * tag; also with methods and documents for which it would not matter.
 * <li>404, as above, whatever the conditions.
 * <li>428: a PUT or DELETE without either field.
 * <li>412: {@code If-Match} is there and does not hold, with any method.
 * <li>If {@code If-None-Match} is there and does not hold: 304 for GET and HEAD, with the {@code ETag} that 200 would
 * have, and without content; 412 for PUT and DELETE. </ol>
 *
 * <p>The condition holds when the change happens: what others store or delete between looking and storing counts as if
 * it had been there before. So of two clients that change the same version one gets a 412. A request asks the store at
 * most twice unless somebody else comes in between, and a GET or HEAD asks once. What the store throws goes on to the
 * caller. Threads may share it.
 *
 * <p>Errors are {@link ProblemException}s. So 304 is none, as no client did anything wrong.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, section 13, and 8.8.3 on tags</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6585#section-3">RFC 6585, section 3, on 428</a>
 */
public final class ConditionalUpdate implements Handler {

    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "DELETE");

    private final Documents documents;

    /**
     * Serves documents.
     *
     * @param documents the store, not null
     * @throws NullPointerException if {@code documents} is null
     */
    public ConditionalUpdate(Documents documents) {
        this.documents = Objects.requireNonNull(documents, "documents");
    }

    /**
     * Answers a request.
     *
     * @param request what was asked, not null
     * @return the answer
     * @throws ProblemException as said above
     * @throws NullPointerException if {@code request} is null
     */
    @Override
    public Response handle(Request request) {
        return answer(request);
    }

    private Response answer(Request request) {
        if (!METHODS.contains(request.method())) {
            throw new ProblemException(Problem.of(405, "Method Not Allowed", "no " + request.method() + " here"),
                    Headers.of("Allow", String.join(", ", METHODS)));
        }
        Optional<Tags> ifMatch = Tags.of(request, "If-Match");
        Optional<Tags> ifNoneMatch = Tags.of(request, "If-None-Match");
        while (true) {
            Optional<Response> response = attempt(request, ifMatch, ifNoneMatch);
            if (response.isPresent()) {
                return response.get();
            }
            // Somebody came in between. Their version is there now, and the conditions are about that one.
        }
    }

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
                return Optional.of(Response.of(304).with("ETag", tag(found.orElseThrow().version())));
            }
            throw problem(412, "Precondition Failed", "that is there already");
        }
        return reads ? found.map(ConditionalUpdate::ok) : change(request, found);
    }

    private static void requireCondition(boolean reads, Optional<Tags> ifMatch, Optional<Tags> ifNoneMatch) {
        if (!reads && ifMatch.isEmpty() && ifNoneMatch.isEmpty()) {
            throw problem(428, "Precondition Required", "say which version you change, in If-Match");
        }
    }

    private static Response ok(Document document) {
        return Response.of(200).with("ETag", tag(document.version()))
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
                Response.of(found.isPresent() ? 204 : 201).with("ETag", tag(stored.getAsLong())));
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static ProblemException problem(int status, String title, String detail) {
        return new ProblemException(Problem.of(status, title, detail));
    }

    /** What a condition names: anything that is there, or some tags. */
    private record Tags(boolean any, List<String> strong, List<String> weak) {

        /** Commas, one tag with the commas inside it, and its end. */
        private static final Pattern TAG =
                Pattern.compile("[ \\t,]*(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\uffff]*\")[ \\t]*(?=,|$)");
        private static final Pattern REST = Pattern.compile("[ \\t,]*");

        static Optional<Tags> of(Request request, String field) {
            return request.headers().joined(field).map(value -> parsed(field, value));
        }

        private static Tags parsed(String field, String value) {
            if (value.strip().equals("*")) {
                return new Tags(true, List.of(), List.of());
            }
            Tags tags = new Tags(false, new ArrayList<>(), new ArrayList<>());
            Matcher tag = TAG.matcher(value);
            int end = 0;
            while (tag.region(end, value.length()).lookingAt()) {
                (tag.group(1) == null ? tags.strong : tags.weak).add(tag.group(2));
                end = tag.end();
            }
            if (end == 0 || !REST.matcher(value.substring(end)).matches()) {
                throw problem(400, "Bad Request", field + " must be * or a list of tags, not " + value);
            }
            return tags;
        }

        boolean name(Optional<Document> found, boolean weakly) {
            return found.isPresent() && (any || strong.contains(tag(found.get().version()))
                    || weakly && weak.contains(tag(found.get().version())));
        }
    }
}
