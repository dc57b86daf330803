package katas.loadbalancing;

import java.util.List;
import java.util.Map;

/**
 * Where requests of one kind go.
 *
 * @param prefix the beginning of their path, a slash first; as in a path, no two slashes side by side; one at the
 *     end makes no difference
 * @param headers the header fields that they must have, by name, with exactly these values; empty for no condition.
 *     A name that comes twice, in upper and in lower case, asks for both values
 * @param pools the pools that share them by weight
 */
public record Route(String prefix, Map<String, String> headers, List<Weighted<String>> pools) {

    /**
     * Makes a route.
     *
     * @throws NullPointerException if an argument or something in it is null
     * @throws IllegalArgumentException if {@code prefix} does not begin with a slash, or no pool has a weight above 0
     */
    public Route {
        if (!prefix.startsWith("/")) {
            throw new IllegalArgumentException("a prefix begins with a slash: " + prefix);
        }
        headers = Map.copyOf(headers);
        pools = List.copyOf(pools);
        if (pools.stream().noneMatch(pool -> pool.weight() > 0)) {
            throw new IllegalArgumentException("a route needs a pool with a weight above 0: " + pools);
        }
    }

    /**
     * A route of all requests below a prefix to one pool.
     *
     * @param prefix the beginning of their path
     * @param pool the pool's name
     * @return the route
     */
    public static Route of(String prefix, String pool) {
        return new Route(prefix, Map.of(), List.of(new Weighted<>(pool, 1)));
    }

    /**
     * This route, for requests with a header field only.
     *
     * @param name the field's name
     * @param value the value that it must have
     * @return a route with this condition and no other
     */
    public Route onlyWith(String name, String value) {
        return new Route(prefix, Map.of(name, value), pools);
    }
}
