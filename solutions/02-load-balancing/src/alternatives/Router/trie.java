package katas.loadbalancing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A tree of path segments: a request walks down as far as its path leads, and back up to the first place with a route
 * whose headers it has. A look-up takes the length of the path, however many routes there are.
 */
public final class Router {

    private final Place root = new Place();
    private final RandomGenerator random;

    public Router(List<Route> routes, RandomGenerator random) {
        this.random = Objects.requireNonNull(random, "random");
        for (Route route : routes) {
            Place place = root;
            for (String segment : segments(route.prefix())) {
                place = place.below.computeIfAbsent(segment, key -> new Place());
            }
            place.rules.add(new Rule(route));
        }
        root.sort();
    }

    public Optional<String> route(Request request) {
        return root.find(segments(request.path()), 0, fields(request.headers())).map(rule -> rule.draw(random));
    }

    /** The header fields with names in lower case; a set, for a name may have been written in several ways. */
    private static Set<Map.Entry<String, String>> fields(Map<String, String> headers) {
        Set<Map.Entry<String, String>> fields = new HashSet<>();
        headers.forEach((name, value) -> fields.add(Map.entry(name.toLowerCase(Locale.ROOT), value)));
        return fields;
    }

    /** What is between slashes; an empty segment at the end is none. */
    private static String[] segments(String path) {
        String[] parts = path.replaceAll("/+$", "").split("/", -1);
        String[] segments = new String[parts.length - 1];
        System.arraycopy(parts, 1, segments, 0, segments.length);
        return segments;
    }

    private static final class Place {

        private final Map<String, Place> below = new HashMap<>();
        private final List<Rule> rules = new ArrayList<>();

        void sort() {
            rules.sort(Comparator.comparing((Rule rule) -> rule.headers.size()).reversed());
            below.values().forEach(Place::sort);
        }

        Optional<Rule> find(String[] path, int depth, Set<Map.Entry<String, String>> headers) {
            Place next = depth < path.length ? below.get(path[depth]) : null;
            Optional<Rule> deeper = next == null ? Optional.empty() : next.find(path, depth + 1, headers);
            return deeper.or(() -> rules.stream().filter(rule -> rule.matches(headers)).findFirst());
        }
    }

    /** A route's conditions with names in lower case, and its pools by where their share of the weights ends. */
    private static final class Rule {

        private final Set<Map.Entry<String, String>> headers;
        private final NavigableMap<Long, String> pools = new TreeMap<>();

        Rule(Route route) {
            headers = fields(route.headers());
            long end = 0;
            for (Weighted<String> pool : route.pools()) {
                if (pool.weight() > 0) {
                    end += pool.weight();
                    pools.put(end, pool.value());
                }
            }
        }

        boolean matches(Set<Map.Entry<String, String>> present) {
            return present.containsAll(headers);
        }

        String draw(RandomGenerator random) {
            return pools.higherEntry(random.nextLong(pools.lastKey())).getValue();
        }
    }
}
