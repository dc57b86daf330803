package katas.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

    private static final String MEDIA_TYPE = "application/problem+json";

    private final Handler handler;
    private final Supplier<UUID> incidents;
    private final BiConsumer<UUID, RuntimeException> log;

    /**
     * Wraps a handler.
     *
     * @param handler what answers, not null
     * @param incidents gives each failure an id; asked for nothing else; not null
     * @param log hears of each failure, with its id; not null
     * @throws NullPointerException if an argument is null
     */
    public Problems(Handler handler, Supplier<UUID> incidents, BiConsumer<UUID, RuntimeException> log) {
        this.handler = Objects.requireNonNull(handler, "handler");
        this.incidents = Objects.requireNonNull(incidents, "incidents");
        this.log = Objects.requireNonNull(log, "log");
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
        Objects.requireNonNull(request, "request");
        try {
            return Objects.requireNonNull(handler.handle(request), "the handler answered null");
        } catch (ProblemException expected) {
            return answer(expected.problem()).withHeaders(
                    expected.headers().with("Content-Type", MEDIA_TYPE));
        } catch (RuntimeException failure) {
            return incident(failure);
        }
    }

    private static Response answer(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        problem.type().ifPresent(type -> members.put("type", type.toString()));
        members.put("title", problem.title());
        members.put("status", problem.status());
        problem.detail().ifPresent(detail -> members.put("detail", detail));
        members.putAll(problem.extensions());
        return Response.of(problem.status()).withBody(MEDIA_TYPE, Json.write(members));
    }

    /** The id leads whoever has the answer to the line in the log, and nowhere else. */
    private Response incident(RuntimeException failure) {
        UUID id = incidents.get();
        try {
            log.accept(id, failure);
        } catch (RuntimeException alsoFailed) {
            // An exception cannot suppress itself.
            if (alsoFailed != failure) {
                failure.addSuppressed(alsoFailed);
            }
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", "Internal Server Error");
        members.put("status", 500);
        members.put("instance", "urn:uuid:" + id);
        return Response.of(500).withBody(MEDIA_TYPE, Json.write(members));
    }
}
