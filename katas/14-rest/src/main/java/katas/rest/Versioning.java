package katas.rest;

import java.time.InstantSource;
import java.util.List;

/**
 * Several versions of an API beside each other. A request goes to the handler of the version that it wants, as if there
 * were no versions.
 *
 * <ul>
 * <li>{@link Scheme.Path}: {@code /v2/users} is {@code /users} of version 2, and {@code /v2} is {@code /}. A path
 * without a version, or with one that there is not, is 404.
 * <li>{@link Scheme.Query}: {@code ?version=2&page=3} is {@code ?page=3} of version 2. A request without the parameter
 * gets the oldest version that is not gone. 400 if there is no such version, or if the parameter is there twice. The
 * handler gets the rest of the query as it was sent.
 * <li>{@link Scheme.MediaType}: the negotiator chooses among the media types of the versions that are not gone, the
 * oldest first, and then {@code application/json}, which is that of the oldest. 406 if it chooses none. The handler
 * gets {@code Accept: application/json}. Where it answers 200 to 299 with {@code application/json}, whatever the case
 * and with any parameters, the media type that was chosen takes its place, without parameters. {@code Vary} of each
 * answer and each {@link ProblemException} has {@code Accept}, beside what the handler has there; it is not added where
 * the handler has it already, in whatever case. Where the handler has {@code *}, also among others, {@code *} is all
 * that it has then.
 * </ul>
 *
 * <p>A version is written as its number in decimal digits without leading zeros.
 *
 * <p>From its sunset on a version is gone: in path and query it is 410, and the handler is not asked. What its handler
 * answers or throws has besides: {@code Deprecation}, from the moment on in which the version is deprecated, as {@code
 * @} and the seconds since 1970 of that moment (RFC 9745); and {@code Sunset}, if the version has one, whether it is
 * deprecated or not, as a date of HTTP, such as {@code Sun, 06 Nov 1994 08:49:37 GMT} (RFC 8594). Parts of a second are
 * dropped. A field that is there takes the place of the handler's own; where none is, the handler's own stays. A
 * request asks the clock once at most, so that no version ends in the middle of it.
 *
 * <p>If all versions are gone, a request without a version is 410 in the query, and each is in the media type. What is
 * wrong is a {@link ProblemException}. Threads may share it if they may share the handlers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9745">RFC 9745, Deprecation</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8594">RFC 8594, Sunset</a>
 */
public final class Versioning implements Handler {

    /**
     * Puts versions beside each other.
     *
     * @param scheme where a client says which version it wants, not null
     * @param releases the versions, in any order, at least one; the list is copied
     * @param clock what time it is, not null
     * @throws IllegalArgumentException if there is no version, or one number twice; the message names it
     * @throws NullPointerException if an argument is null
     */
    public Versioning(Scheme scheme, List<Release> releases, InstantSource clock) {
        throw new UnsupportedOperationException("TODO: new Versioning");
    }

    /**
     * Answers a request by the version that it wants.
     *
     * @param request what was asked, not null
     * @return the answer of that version
     * @throws ProblemException as said above, and what the handler throws
     * @throws NullPointerException if {@code request} is null
     */
    @Override
    public Response handle(Request request) {
        throw new UnsupportedOperationException("TODO: Versioning.handle");
    }
}
