package katas.rest;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Makes answers of what a handler throws: problem details that a program can read (RFC 9457), and nothing that helps an
 * attacker.
 *
 * <p>What the handler answers goes on as it is. Of a {@link ProblemException} comes an answer with the problem's status
 * and the exception's header fields. Its {@code Content-Type} is {@code application/problem+json}, and its body is a
 * JSON object with these members in this order: {@code type}, {@code title}, {@code status}, {@code detail}, and the
 * extensions. Where the type or the detail is an empty {@code Optional} there is no such member; a detail of no
 * characters has one. Nobody logs it: that a request was wrong is no failure of the server.
 *
 * <p>Any other {@code RuntimeException}, and an answer that is null, is a failure. Its answer has the status 500, the
 * same {@code Content-Type}, no other header field, and the members {@code title} with {@code Internal Server Error},
 * {@code status} with 500, and {@code instance} with {@code urn:uuid:} and the id of an incident; and no others. So
 * neither a message nor the name of a class gets out. The log gets the same id and the exception itself, or a
 * {@code NullPointerException} for an answer that is null. A {@code RuntimeException} that the log throws is suppressed
 * by the exception that it was given, unless it is that one, and changes nothing in the answer.
 *
 * <p>What {@code incidents} throws goes on to the caller, and so does an {@code Error}, be it the handler's or the
 * log's. Threads may share it if they may share what it was made of.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
public final class Problems implements Handler {

    /**
     * Wraps a handler.
     *
     * @param handler what answers, not null
     * @param incidents gives each failure an id; asked for nothing else; not null
     * @param log hears of each failure, with its id; not null
     * @throws NullPointerException if an argument is null
     */
    public Problems(Handler handler, Supplier<UUID> incidents, BiConsumer<UUID, RuntimeException> log) {
        throw new UnsupportedOperationException("TODO: new Problems");
    }

    /**
     * Answers a request, also if the handler fails.
     *
     * @param request what was asked, not null
     * @return the handler's answer, or the problem
     * @throws NullPointerException if {@code request} is null; the handler is not asked, nor the log
     */
    @Override
    public Response handle(Request request) {
        throw new UnsupportedOperationException("TODO: Problems.handle");
    }
}
