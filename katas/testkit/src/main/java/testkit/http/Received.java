package testkit.http;

import java.util.List;
import java.util.Objects;

/**
 * A request as a server received it.
 *
 * @param method its method, such as {@code GET}
 * @param path the path of its target, as it was sent, such as {@code /users/7}
 * @param query what stood behind the question mark, as it was sent; empty if nothing did
 * @param fields its header fields; those of one name in the order in which they came
 * @param body its content, copied neither here nor there; empty if there is none
 */
public record Received(String method, String path, String query, List<Field> fields, byte[] body) {

    /**
     * Makes a request.
     *
     * @throws NullPointerException if an argument is null
     */
    public Received {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(query, "query");
        fields = List.copyOf(fields);
        Objects.requireNonNull(body, "body");
    }
}
