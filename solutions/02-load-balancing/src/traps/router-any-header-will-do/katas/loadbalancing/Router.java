package katas.loadbalancing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Takes a route when one of its headers is there.
 *
 * <p>Caught by: RouterTest.aRouteNeedsAllItsHeaders
 */
public final class Router {

    private final List<Rule> rules;
    private final RandomGenerator random;

    public Router(List<Route> routes, RandomGenerator random) {
        // Sorted once, the most specific first, so that the first match is the one that counts. The sort is stable.
        this.rules = List.copyOf(routes).stream()
                .map(route -> new Rule(trimmed(route.prefix()), route))
                .sorted(Comparator.comparingInt((Rule rule) -> -rule.prefix.length())
                        .thenComparingInt(rule -> -rule.route.headers().size()))
                .toList();
        this.random = Objects.requireNonNull(random, "random");
    }

    public Optional<String> route(Request request) {
        Objects.requireNonNull(request, "request");
        for (Rule rule : rules) {
            if (isBelow(rule.prefix, request.path()) && hasAll(rule.route.headers(), request.headers())) {
                return Optional.of(draw(rule.route.pools()));
            }
        }
        return Optional.empty();
    }

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
        return wanted.isEmpty() || wanted.entrySet().stream().anyMatch(field -> present.entrySet().stream()
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

    private record Rule(String prefix, Route route) {
    }
}
