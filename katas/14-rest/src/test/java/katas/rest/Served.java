package katas.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import testkit.http.Field;
import testkit.http.Received;
import testkit.http.Reply;
import testkit.http.Service;

/** A handler as a service: what lies between the chapter's types and those of a server. */
final class Served {

    /** Accepts JSON where it is asked for by name, by a range, or where nothing is asked for; knows no weights. */
    static final Negotiator SIMPLE = (accept, offers) -> accept.isEmpty() ? Optional.of(offers.get(0))
            : offers.stream().filter(offer -> List.of(accept.get().split(", *")).stream()
                    .anyMatch(range -> range.equals(offer) || range.equals("*/*"))).findFirst();

    private Served() {
    }

    /** Serves a handler; a problem that it throws becomes its status and header, and its detail the content. */
    static Service of(Handler handler) {
        return received -> reply(answer(handler, request(received)));
    }

    /** The answer, or what a problem says. */
    static Response answer(Handler handler, Request request) {
        try {
            return handler.handle(request);
        } catch (ProblemException thrown) {
            byte[] detail = thrown.problem().detail().orElse("").getBytes(StandardCharsets.UTF_8);
            return Response.of(thrown.problem().status())
                    .withHeaders(thrown.headers()).withBody("text/plain; charset=utf-8", detail);
        }
    }

    private static Request request(Received received) {
        return new Request(received.method(), received.path(), received.query(), new Headers(received.fields().stream()
                .map(field -> new Headers.Field(field.name(), field.value())).toList()), received.body());
    }

    private static Reply reply(Response response) {
        return new Reply(response.status(), response.headers().fields().stream()
                .map(field -> new Field(field.name(), field.value())).toList(), response.body());
    }
}
