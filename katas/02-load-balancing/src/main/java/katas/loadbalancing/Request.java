package katas.loadbalancing;

import java.util.Map;

/**
 * What a router sees of an HTTP request.
 *
 * @param path the path, normalized and without the query, beginning with a slash
 * @param headers the header fields by name, as the client wrote them; copied
 */
public record Request(String path, Map<String, String> headers) {

    /**
     * Describes a request.
     *
     * @throws NullPointerException if an argument, a header's name or its value is null
     * @throws IllegalArgumentException if {@code path} does not begin with a slash or has a query
     */
    public Request {
        if (!path.startsWith("/") || path.contains("?")) {
            throw new IllegalArgumentException("a path begins with a slash and has no query: " + path);
        }
        headers = Map.copyOf(headers);
    }

    /**
     * A request without headers.
     *
     * @param path the path
     * @return the request
     */
    public static Request to(String path) {
        return new Request(path, Map.of());
    }
}
