package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final Route API = Route.of("/api", "api");
    private static final Route V1 = Route.of("/api/v1", "v1");

    @Test
    void aRequestGoesToThePoolOfItsPrefix() {
        Router router = router(API, Route.of("/images", "images"));
        assertThat(router.route(Request.to("/images/cat.png"))).as("/images/cat.png begins with /images")
                .contains("images");
    }

    @Test
    void aRequestThatNoRouteMatchesGoesNowhere() {
        Router router = router(API);
        assertThat(router.route(Request.to("/images/cat.png"))).as("no route matches /images/cat.png").isEmpty();
    }

    @Test
    void aPrefixMatchesItselfAndWhatIsBelow() {
        Router router = router(API);
        for (String path : List.of("/api", "/api/", "/api/v1", "/api//")) {
            assertThat(router.route(Request.to(path))).as("%s is /api or below", path).contains("api");
        }
        assertThat(router.route(Request.to("/"))).as("/ is above /api").isEmpty();
        assertThat(router.route(Request.to("/API"))).as("paths tell upper from lower case").isEmpty();
        assertThat(router.route(Request.to("/v2/api"))).as("/api is not the beginning of /v2/api").isEmpty();
    }

    @Test
    void aPrefixEndsWhereASegmentEnds() {
        Router router = router(API, V1);
        assertThat(router.route(Request.to("/apiary"))).as("apiary is a segment of its own, not api and something")
                .isEmpty();
        assertThat(router.route(Request.to("/api/v10"))).as("v10 is not v1, so the route is /api's").contains("api");
    }

    @Test
    void aSlashAtAPrefixesEndMakesNoDifference() {
        Router router = router(Route.of("/api/", "api"), Route.of("/api/v1/", "v1"));
        assertThat(router.route(Request.to("/api"))).as("prefix /api/ for path /api").contains("api");
        assertThat(router.route(Request.to("/apiary"))).as("prefix /api/ for path /apiary").isEmpty();
        assertThat(router.route(Request.to("/api/v1/users"))).as("prefix /api/v1/ for path /api/v1/users")
                .contains("v1");
    }

    @Test
    void theRootMatchesEverything() {
        Router router = router(Route.of("/", "web"));
        for (String path : List.of("/", "/index.html", "/a/b")) {
            assertThat(router.route(Request.to(path))).as("prefix / for path %s", path).contains("web");
        }
    }

    @Test
    void theLongestPrefixCounts() {
        Router shortFirst = router(Route.of("/", "web"), API, V1);
        Router longFirst = router(V1, API, Route.of("/", "web"));
        for (Router router : List.of(shortFirst, longFirst)) {
            assertThat(router.route(Request.to("/api/v1/users"))).as("/, /api and /api/v1 match; the longest counts, "
                    + "in whatever order the routes are").contains("v1");
        }
    }

    @Test
    void aHeaderRouteCountsMoreThanAPlainOneOfTheSamePrefix() {
        Route beta = new Route("/api/v1", Map.of("X-Beta", "yes"), List.of(new Weighted<>("beta", 1)));
        for (Router router : List.of(router(V1, beta), router(beta, V1))) {
            assertThat(router.route(request("/api/v1/users", Map.of("X-Beta", "yes"))))
                    .as("the header is there, so the route that asks for it counts, wherever it stands")
                    .contains("beta");
            assertThat(router.route(Request.to("/api/v1/users"))).as("the header is not there").contains("v1");
            assertThat(router.route(request("/api/v1/users", Map.of("X-Beta", "no"))))
                    .as("the header is there with another value").contains("v1");
        }
    }

    @Test
    void aLongerPrefixCountsMoreThanAHeader() {
        Router router = router(Route.of("/api", "beta").onlyWith("X-Beta", "yes"), V1);
        assertThat(router.route(request("/api/v1", Map.of("X-Beta", "yes"))))
                .as("first the prefix counts, then the headers").contains("v1");
    }

    @Test
    void whereALongPrefixLacksItsHeaderAShorterOneCounts() {
        Router router = router(API, Route.of("/api/v1", "beta").onlyWith("X-Beta", "yes"));
        assertThat(router.route(Request.to("/api/v1"))).as("without the header only /api matches").contains("api");
    }

    @Test
    void aHeadersNameIsTheSameInUpperAndLowerCase() {
        Router router = router(V1, Route.of("/api/v1", "two").onlyWith("X-VERSION", "2"));
        assertThat(router.route(request("/api/v1", Map.of("x-version", "2"))))
                .as("HTTP/2 sends names in lower case; X-VERSION asks for the same field").contains("two");
    }

    @Test
    void aHeadersValueIsNot() {
        Router router = router(V1, Route.of("/api/v1", "beta").onlyWith("X-Beta", "yes"));
        assertThat(router.route(request("/api/v1", Map.of("X-Beta", "YES")))).as("YES is another value than yes")
                .contains("v1");
    }

    @Test
    void aRouteNeedsAllItsHeaders() {
        Route both = new Route("/api", Map.of("X-Beta", "yes", "X-Team", "blue"), List.of(new Weighted<>("both", 1)));
        Router router = router(API, both);
        assertThat(router.route(request("/api", Map.of("X-Beta", "yes")))).as("one of two headers is not enough")
                .contains("api");
        assertThat(router.route(request("/api", Map.of("X-Team", "blue", "X-Beta", "yes", "Accept", "*/*"))))
                .as("both are there, and one more").contains("both");
    }

    @Test
    void theRouteWithTheMostHeadersCounts() {
        Route both = new Route("/api", Map.of("X-Beta", "yes", "X-Team", "blue"), List.of(new Weighted<>("both", 1)));
        Route one = Route.of("/api", "one").onlyWith("X-Beta", "yes");
        for (Router router : List.of(router(one, both), router(both, one))) {
            assertThat(router.route(request("/api", Map.of("X-Beta", "yes", "X-Team", "blue"))))
                    .as("both routes match; the one that asks for more counts").contains("both");
        }
    }

    @Test
    void amongEqualRoutesTheFirstCounts() {
        Router router = router(Route.of("/api", "first"), Route.of("/api/", "second"));
        assertThat(router.route(Request.to("/api"))).as("two routes that ask for the same").contains("first");
    }

    @Test
    void aPoolOfWeightZeroIsNeverDrawn() {
        Router router = router(new Route("/", Map.of(),
                List.of(new Weighted<>("old", 0), new Weighted<>("new", 1), new Weighted<>("next", 0))));
        assertThat(draws(router, 100)).as("old and next have weight 0").containsOnly("new");
    }

    @Test
    void poolsShareTheRequestsByWeight() {
        Router router = router(new Route("/", Map.of(),
                List.of(new Weighted<>("stable", 3), new Weighted<>("canary", 1))));
        assertThat(Collections.frequency(draws(router, 4_000), "canary"))
                .as("of 4000 requests, those to the canary, at weights 3 and 1").isCloseTo(1_000, within(150));
    }

    @Test
    void heavyWeightsDoNotOverflow() {
        Router router = router(new Route("/", Map.of(),
                List.of(new Weighted<>("stable", 2_000_000_000), new Weighted<>("canary", 2_000_000_000))));
        assertThat(Collections.frequency(draws(router, 4_000), "canary"))
                .as("the weights sum to four billion, more than an int holds").isCloseTo(2_000, within(200));
    }

    @Test
    void theRoutesAreCopied() {
        List<Route> routes = new ArrayList<>(List.of(API));
        Router router = new Router(routes, new Random(1));
        routes.clear();
        assertThat(router.route(Request.to("/api"))).as("the caller's list is the caller's").contains("api");
    }

    @Test
    void nothingIsNull() {
        Router router = router(API);
        assertThat(router.route(Request.to("/api"))).as("a route").contains("api");
        assertThatNullPointerException().as("a request is not null").isThrownBy(() -> router.route(null));
        assertThatNullPointerException().as("the routes are not null")
                .isThrownBy(() -> new Router(null, new Random(1)));
        assertThatNullPointerException().as("no route is null")
                .isThrownBy(() -> new Router(Collections.singletonList(null), new Random(1)));
        assertThatNullPointerException().as("a random generator is not null")
                .isThrownBy(() -> new Router(List.of(), null));
    }

    private static Router router(Route... routes) {
        return new Router(List.of(routes), new Random(1));
    }

    private static Request request(String path, Map<String, String> headers) {
        return new Request(path, headers);
    }

    private static List<String> draws(Router router, int count) {
        return Stream.generate(() -> router.route(Request.to("/")).orElseThrow()).limit(count).toList();
    }
}
