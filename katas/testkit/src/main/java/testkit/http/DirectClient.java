package testkit.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Calls a service without a server between, in microseconds. The exchange looks as if there were one: a reply to HEAD
 * has the length of its content and not the content itself. What the service throws comes out as it is.
 */
public final class DirectClient implements Client {

    private static final String BASE = "http://in-memory";

    private final Service service;

    /**
     * Makes a client of a service.
     *
     * @param service what replies, not null
     * @throws NullPointerException if {@code service} is null
     */
    public DirectClient(Service service) {
        this.service = Objects.requireNonNull(service, "service");
    }

    @Override
    public Exchange send(String method, String target, byte[] body, String... fields) {
        List<Field> sent = Field.pairs(fields);
        URI uri = URI.create(BASE + target);
        Received received = new Received(method, uri.getRawPath(), Objects.requireNonNullElse(uri.getRawQuery(), ""),
                sent, body);
        Reply reply = Objects.requireNonNull(reply(received), "the service replied null");
        return new Exchange(method, uri, sent, body, method.equals("HEAD") ? withoutContent(reply) : reply);
    }

    private Reply reply(Received received) {
        try {
            return service.reply(received);
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static Reply withoutContent(Reply reply) {
        if (reply.body().length == 0) {
            return reply;
        }
        List<Field> fields = new ArrayList<>(reply.fields());
        fields.removeIf(field -> field.name().equalsIgnoreCase("Content-Length"));
        Field length = new Field("Content-Length", String.valueOf(reply.body().length));
        return new Reply(reply.status(), Stream.concat(fields.stream(), Stream.of(length)).toList(), new byte[0]);
    }
}
