package katas.rest;

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

    /**
     * Serves documents.
     *
     * @param documents the store, not null
     * @throws NullPointerException if {@code documents} is null
     */
    public ConditionalUpdate(Documents documents) {
        throw new UnsupportedOperationException("TODO: new ConditionalUpdate");
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
        throw new UnsupportedOperationException("TODO: ConditionalUpdate.handle");
    }
}
