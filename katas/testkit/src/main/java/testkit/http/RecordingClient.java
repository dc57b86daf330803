package testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Sends requests by {@code java.net.http}, one after another or from several threads, and returns the whole exchange.
 * It follows no redirections, keeps no cookies, and caches nothing: what a test sees is what the server sent.
 * Thread-safe.
 */
public final class RecordingClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();

    /**
     * Makes a client of one server.
     *
     * @param base where the server is; a path in it stands before that of each request; not null
     * @throws NullPointerException if {@code base} is null
     */
    public RecordingClient(URI base) {
        String text = Objects.requireNonNull(base, "base").toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /**
     * Sends a request without content.
     *
     * @param method the method, such as {@code GET}
     * @param target path and query, such as {@code /users?name=ada}; begins with a slash, and is encoded already
     * @param fields names and values of header fields in turn
     * @return what went and what came
     * @throws UncheckedIOException if no reply comes, within twenty seconds; the message has the request
     */
    public Exchange send(String method, String target, String... fields) {
        return send(method, target, new byte[0], fields);
    }

    /**
     * Sends a request.
     *
     * @param method the method, such as {@code POST}
     * @param target path and query; begins with a slash, and is encoded already
     * @param body the content, sent in UTF-8
     * @param fields names and values of header fields in turn
     * @return what went and what came
     * @throws UncheckedIOException if no reply comes, within twenty seconds; the message has the request
     */
    public Exchange sendText(String method, String target, String body, String... fields) {
        return send(method, target, body.getBytes(StandardCharsets.UTF_8), fields);
    }

    /**
     * Sends a request.
     *
     * @param method the method, such as {@code POST}
     * @param target path and query; begins with a slash, and is encoded already
     * @param body the content; none if it is empty
     * @param fields names and values of header fields in turn
     * @return what went and what came
     * @throws UncheckedIOException if no reply comes, within twenty seconds; the message has the request
     */
    public Exchange send(String method, String target, byte[] body, String... fields) {
        if (fields.length % 2 != 0) {
            throw new IllegalArgumentException("names and values in turn, not " + List.of(fields));
        }
        List<Field> sent = new ArrayList<>();
        URI uri = URI.create(base + target);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (int i = 0; i < fields.length; i += 2) {
            sent.add(new Field(fields[i], fields[i + 1]));
            request.header(fields[i], fields[i + 1]);
        }
        return new Exchange(method, uri, sent, body, reply(request.build()));
    }

    private Reply reply(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            List<Field> fields = new ArrayList<>();
            response.headers().map().forEach((name, values) ->
                    values.forEach(value -> fields.add(new Field(name, value))));
            return new Reply(response.statusCode(), fields, response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException("no reply to " + request.method() + " " + request.uri() + ": " + failure
                    + ". Is the server running there, and does its handler end?", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), interrupted);
        }
    }
}
