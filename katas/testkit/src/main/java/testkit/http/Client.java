package testkit.http;

import java.nio.charset.StandardCharsets;

/** Sends requests to one server, and returns the whole exchange. Threads may share it. */
@FunctionalInterface
public interface Client {

    /**
     * Sends a request.
     *
     * @param method the method, such as {@code POST}
     * @param target path and query, such as {@code /users?name=ada}; begins with a slash, and is encoded already
     * @param body the content; none if it is empty
     * @param fields names and values of header fields in turn
     * @return what went and what came
     * @throws java.io.UncheckedIOException if no reply comes; the message has the request
     */
    Exchange send(String method, String target, byte[] body, String... fields);

    /**
     * Sends a request without content.
     *
     * @param method the method, such as {@code GET}
     * @param target path and query
     * @param fields names and values of header fields in turn
     * @return what went and what came
     * @throws java.io.UncheckedIOException if no reply comes; the message has the request
     */
    default Exchange send(String method, String target, String... fields) {
        return send(method, target, new byte[0], fields);
    }

    /**
     * Sends a text.
     *
     * @param method the method, such as {@code POST}
     * @param target path and query
     * @param body the content, sent in UTF-8
     * @param fields names and values of header fields in turn
     * @return what went and what came
     * @throws java.io.UncheckedIOException if no reply comes; the message has the request
     */
    default Exchange sendText(String method, String target, String body, String... fields) {
        return send(method, target, body.getBytes(StandardCharsets.UTF_8), fields);
    }
}
