package katas.loadbalancing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Chooses the pool of servers for a request by what the request says.
 *
 * <p>A route matches a request when both of these hold.
 * <ul>
 * <li>Its prefix is the beginning of the path in whole segments: {@code /api} matches {@code /api}, {@code /api/} and
 *     {@code /api/v1}, but not {@code /apiary}. Prefix {@code /} matches every path. A slash at the prefix's end makes
 *     no difference, neither to what it matches nor to how long it is; upper and lower case do.
 * <li>The request has every header field that the route asks for, with exactly that value. Upper and lower case make no
 *     difference in the name of a field, whatever the locale, but do in its value. If a request has a field several
 *     times, its name written in several ways, it has each of their values.
 * </ul>
 *
 * <p>Among the routes that match, the one with the longest prefix counts; among those, the one that asks for the most
 * header fields; among those, the first. If it has several pools, one is drawn at random in proportion to the weights;
 * a pool of weight 0 is never drawn.
 *
 * <p>Immutable, so that threads may share it if they may share its random generator.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule">Kubernetes Gateway API,
 *     HTTPRouteRule</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.1">RFC 9110, section 5.1, Field Names</a>
 */
public final class Router {

    private final List<Rule> rules;
    private final RandomGenerator random;

    /**
     * Makes a router.
     *
     * @param routes the routes in any order, perhaps none; copied
     * @param random draws among a route's pools, not null
     * @throws NullPointerException if an argument or a route is null
     */
    public Router(List<Route> routes, RandomGenerator random) {
        // Sorted once, the most specific first, so that the first match is the one that counts. The sort is stable.
        this.rules = List.copyOf(routes).stream()
                .map(route -> new Rule(trimmed(route.prefix()), route))
                .sorted(Comparator.comparingInt((Rule rule) -> -rule.prefix.length())
                        .thenComparingInt(rule -> -rule.route.headers().size()))
                .toList();
        this.random = Objects.requireNonNull(random, "random");
    }

    /**
     * Chooses the pool for a request.
     *
     * @param request the request, not null
     * @return the name of the pool, or empty when no route matches
     * @throws NullPointerException if {@code request} is null
     */
    public Optional<String> route(Request request) {
        Objects.requireNonNull(request, "request");
        for (Rule rule : rules) {
            if (isBelow(rule.prefix, request.path()) && hasAll(rule.route.headers(), request.headers())) {
                return Optional.of(draw(rule.route.pools()));
            }
        }
        return Optional.empty();
    }

    /** The prefix without slashes at its end; so {@code /} becomes empty. */
    private static String trimmed(String prefix) {
        int end = prefix.length();
        while (end > 0 && prefix.charAt(end - 1) == '/') {
            end--;
        }
        return prefix.substring(0, end);
    }

    private static boolean isBelow(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private static boolean hasAll(Map<String, String> wanted, Map<String, String> present) {
        return wanted.entrySet().stream().allMatch(field -> present.entrySet().stream()
                .anyMatch(other -> other.getKey().equalsIgnoreCase(field.getKey())
                        && other.getValue().equals(field.getValue())));
    }

    private String draw(List<Weighted<String>> pools) {
        long total = 0;
        for (Weighted<String> pool : pools) {
            total += pool.weight();
        }
        long left = random.nextLong(total);
        for (Weighted<String> pool : pools) {
            left -= pool.weight();
            if (left < 0) {
                return pool.value();
            }
        }
        throw new AssertionError("the weights sum to " + total);
    }

    /** A route, and its prefix as it is compared. */
    private record Rule(String prefix, Route route) {
    }
}
