package testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Sends requests by {@code java.net.http}, one after another or from several threads, and returns the whole exchange.
 * No reply within twenty seconds is an error. It follows no redirections, keeps no cookies, and caches nothing: what a
 * test sees is what the server sent. Thread-safe.
 */
public final class RecordingClient implements Client {

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

    @Override
    public Exchange send(String method, String target, byte[] body, String... fields) {
        List<Field> sent = Field.pairs(fields);
        URI uri = URI.create(base + target);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        sent.forEach(field -> request.header(field.name(), field.value()));
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
