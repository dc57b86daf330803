package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RouterProperties {

    @Property(tries = 500)
    void theMostSpecificOfTheMatchingRoutesCounts(@ForAll("routes") List<Route> routes,
            @ForAll("requests") Request request) {
        Router router = new Router(routes, new Random(1));
        assertThat(router.route(request)).as("the pool for %s", request).isEqualTo(expected(routes, request));
    }

    /** The contract word by word, over lists of segments. */
    private static Optional<String> expected(List<Route> routes, Request request) {
        return routes.stream()
                .filter(route -> beginsWith(segments(request.path()), segments(route.prefix())))
                .filter(route -> route.headers().entrySet().stream().allMatch(header -> header.getValue()
                        .equals(request.headers().get(header.getKey()))))
                .sorted(Comparator.comparing((Route route) -> segments(route.prefix()).size())
                        .thenComparing(route -> route.headers().size()).reversed())
                .findFirst()
                .map(route -> route.pools().get(0).value());
    }

    private static boolean beginsWith(List<String> path, List<String> prefix) {
        return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(Arrays.asList(path.split("/")));
        segments.removeIf(String::isEmpty);
        return segments;
    }

    @Provide
    Arbitrary<List<Route>> routes() {
        Arbitrary<Map<String, String>> headers =
                Arbitraries.maps(Arbitraries.of("X-Beta", "X-Team"), Arbitraries.of("1", "2")).ofMaxSize(2);
        Arbitrary<Route> route = Combinators.combine(paths(), headers).as((prefix, conditions) -> new Route(prefix,
                conditions, List.of(new Weighted<>(prefix + " " + conditions, 1))));
        return route.list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Request> requests() {
        Arbitrary<Map<String, String>> headers =
                Arbitraries.maps(Arbitraries.of("X-Beta", "X-Team"), Arbitraries.of("1", "2")).ofMaxSize(2);
        return Combinators.combine(paths(), headers).as(Request::new);
    }

    /** Up to three segments, of which one begins like another. */
    private static Arbitrary<String> paths() {
        return Combinators
                .combine(Arbitraries.of("a", "ab", "b", "A", "a.b").list().ofMaxSize(3), Arbitraries.of("", "/"))
                .as((segments, end) -> segments.isEmpty() ? "/" : "/" + String.join("/", segments) + end);
    }
}
