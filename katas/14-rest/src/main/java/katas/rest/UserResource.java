package katas.rest;

/**
 * Users as resources: {@code /users} is all of them, {@code /users/7} is that with the id 7.
 *
 * <ul>
 * <li>GET answers 200. HEAD is answered as GET.
 * <li>POST on {@code /users} adds a user and answers 201, with {@code Location: /users/7} and the user.
 * <li>PUT on a user replaces it: what the content leaves out, the user then does not have. PATCH changes what the
 * content names, and nothing else, whoever changes the rest meanwhile; a member that is null is removed (RFC 7396).
 * Both answer 200 with the user as it is now, and never add one.
 * <li>DELETE on a user removes it and answers 204; the second one answers 404.
 * <li>OPTIONS answers 204 with {@code Allow}, and for a user with {@code Accept-Patch}, whether or not there is such a
 * user.
 * </ul>
 *
 * <p>A user is the JSON object {@code {"id":7,"name":"Ada","email":"ada@example.com"}}, in this order, where {@code
 * email} is missing if there is none; all of them are an array of such, by id. The answers 200 and 201 have {@code
 * Content-Type: application/json}. A client sends a name, which is not blank and has at most 100 code points; a
 * PATCH may do without. It may send an address, which has an @ in its inside, or null for none. It may send the id of
 * the path again, as a number with just those digits (7 and not 7.0, and not null), and with POST none. It sends
 * nothing else. Names and addresses are kept as they were sent, also spaces around them.
 *
 * <p>What is wrong is a {@link ProblemException}. Its status is that of the first line that holds:
 *
 * <ol>
 * <li>404: no such path. An id is a number from 1 to 9223372036854775807 without leading zeros.
 * <li>501: a method that is none of the seven above. Methods are told apart by case.
 * <li>405: a method that this path does not have, with {@code Allow}: the path's methods, separated by commas.
 * <li>406: the answer would be a user or users, and the negotiator finds {@code application/json} not acceptable. What
 * the negotiator throws goes on to the caller instead, such as its 400.
 * <li>415: the {@code Content-Type} of a PATCH is not {@code application/merge-patch+json}, or that of a POST or PUT is
 * not {@code application/json}. Case and parameters do not matter. The answer's header says which one would be right:
 * for PATCH in {@code Accept-Patch}, and else in {@code Accept}.
 * <li>400: the content is not JSON.
 * <li>422: it is not what a client may send, as said above; the detail names the member, if it is one.
 * <li>404: there is no such user. 409: another user has the address. </ol>
 *
 * <p>A request asks the store once at most, and none whose answer is one of the first seven asks it at all. What the
 * store throws otherwise goes on to the caller. Threads may share a resource.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9">RFC 9110, section 9 on methods, 15 on statuses</a>
 */
public final class UserResource implements Handler {

    /**
     * Makes the resources of some users.
     *
     * @param users the store, not null
     * @param negotiator says whether a client accepts JSON, not null
     * @throws NullPointerException if an argument is null
     */
    public UserResource(Users users, Negotiator negotiator) {
        throw new UnsupportedOperationException("TODO: new UserResource");
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
        throw new UnsupportedOperationException("TODO: UserResource.handle");
    }
}
