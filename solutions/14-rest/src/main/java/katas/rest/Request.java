package katas.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a client asks. Immutable: bytes are copied, both ways.
 *
 * @param method the method, such as {@code GET}; methods are told apart by case
 * @param path the path of the target, as it was sent, such as {@code /users/7}
 * @param query what stood behind the question mark, as it was sent; empty if nothing did
 * @param headers the header fields
 * @param body the content; empty if there is none
 */
public record Request(String method, String path, String query, Headers headers, byte[] body) {

    /**
     * Makes a request.
     *
     * @throws NullPointerException if an argument is null
     */
    public Request {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(headers, "headers");
        body = body.clone();
    }

    /**
     * A request without content.
     *
     * @param method the method
     * @param target path and query, such as {@code /users?version=2}
     * @param namesAndValues names and values of header fields in turn
     */
    public static Request of(String method, String target, String... namesAndValues) {
        int mark = target.indexOf('?');
        return new Request(method, mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1), Headers.of(namesAndValues), new byte[0]);
    }

    /** The same with another path. */
    public Request withPath(String other) {
        return new Request(method, other, query, headers, body);
    }

    /** The same with another query. */
    public Request withQuery(String other) {
        return new Request(method, path, other, headers, body);
    }

    /** The same with other header fields. */
    public Request withHeaders(Headers others) {
        return new Request(method, path, query, others, body);
    }

    /** The same with a text in UTF-8 for its content. */
    public Request withBody(String text) {
        return new Request(method, path, query, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content, a copy. */
    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Request that && method.equals(that.method) && path.equals(that.path)
                && query.equals(that.query) && headers.equals(that.headers) && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, path, query, headers, Arrays.hashCode(body));
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " " + headers.fields()
                + (body.length == 0 ? "" : " with " + body.length + " bytes");
    }
}
