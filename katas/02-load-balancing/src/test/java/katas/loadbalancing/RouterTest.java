package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
        routes.set(0, Route.of("/", "web"));
        assertThat(router.route(Request.to("/api"))).as("the caller's list is the caller's").contains("api");
        routes.clear();
        assertThat(router.route(Request.to("/api"))).as("even when it is empty").contains("api");
    }

    @Test
    void upperAndLowerCaseAreThoseOfHttpInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            for (String asked : List.of("X-ID", "x-id", "X-Id", "IF-MATCH", "if-match")) {
                Router router = router(V1, Route.of("/api/v1", "two").onlyWith(asked, "I"));
                for (String sent : List.of(asked.toLowerCase(Locale.ROOT), asked.toUpperCase(Locale.ROOT))) {
                    assertThat(router.route(request("/api/v1", Map.of(sent, "I"))))
                            .as("a route for %s and a request with %s, where the default language is Turkish", asked,
                                    sent).contains("two");
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aValueIsExactlyThatValue() {
        Router router = router(V1, Route.of("/api/v1", "beta").onlyWith("X-Beta", "yes"));
        for (String value : List.of(" yes", "yes ", " yes ", "yes\t", "yes,no", "yes; q=1", "yesterday", "ye", "",
                "\"yes\"", "yes\u00A0")) {
            assertThat(router.route(request("/api/v1", Map.of("X-Beta", value))))
                    .as("\"%s\" is another value than \"yes\"", value).contains("v1");
        }
        Router empty = router(V1, Route.of("/api/v1", "empty").onlyWith("X-Beta", ""));
        assertThat(empty.route(request("/api/v1", Map.of("X-Beta", "")))).as("an empty value is a value")
                .contains("empty");
        assertThat(empty.route(Request.to("/api/v1"))).as("a field that is not there has no value").contains("v1");
        Router odd = router(V1, Route.of("/api/v1", "odd").onlyWith("X-Name", ".*[Zürich]+ 北京 \uD83D\uDE00"));
        assertThat(odd.route(request("/api/v1", Map.of("x-name", ".*[Zürich]+ 北京 \uD83D\uDE00"))))
                .as("a value of odd characters is a value").contains("odd");
        assertThat(odd.route(request("/api/v1", Map.of("x-name", "Zürich")))).as("and no pattern").contains("v1");
    }

    @Test
    void aFieldThatComesSeveralTimesHasEachOfItsValues() {
        Router router = router(V1, Route.of("/api/v1", "beta").onlyWith("x-BETA", "yes"));
        for (Map<String, String> headers : List.of(Map.of("X-Beta", "no", "x-beta", "yes"),
                Map.of("X-Beta", "yes", "x-beta", "no"), Map.of("X-Beta", "no", "x-beta", "yes", "X-BETA", "maybe"))) {
            assertThat(router.route(request("/api/v1", headers)))
                    .as("a request with %s has the field X-Beta with the value yes, too", headers).contains("beta");
        }
        assertThat(router.route(request("/api/v1", Map.of("X-Beta", "no", "x-beta", "never"))))
                .as("a request with X-Beta: no and x-beta: never does not").contains("v1");
    }

    @Test
    void aRouteMayAskForTwoValuesOfAField() {
        Route both = new Route("/api", Map.of("X-Team", "blue", "x-team", "red"), List.of(new Weighted<>("both", 1)));
        Router router = router(API, both, Route.of("/api", "blue").onlyWith("X-Team", "blue"));
        assertThat(router.route(request("/api", Map.of("X-TEAM", "red", "x-team", "blue"))))
                .as("both values are there; the route that asks for two fields counts more").contains("both");
        assertThat(router.route(request("/api", Map.of("X-TEAM", "blue")))).as("one of them is there")
                .contains("blue");
        assertThat(router.route(request("/api", Map.of("X-TEAM", "red")))).as("the other one is there").contains("api");
    }

    @Test
    void aPrefixIsNoPattern() {
        for (String prefix : List.of("/a.b", "/a+", "/(a)", "/[ab]", "/a*", "/a\\d", "/$a", "/{id}", "/a b", "/%61",
                "/ä", "/北京", "/\uD83D\uDE00", "/-", "/a'b\"")) {
            Router router = router(Route.of(prefix, "odd"));
            assertThat(router.route(Request.to(prefix + "/1"))).as("%s/1 is below the prefix %s", prefix, prefix)
                    .contains("odd");
            assertThat(router.route(Request.to(prefix + "1"))).as("%s1 is not below the prefix %s", prefix, prefix)
                    .isEmpty();
            for (String path : List.of("/a", "/axb", "/aa", "/a5", "/b", "/Ä", "/a/b", "/")) {
                assertThat(router.route(Request.to(path))).as("%s is not below the prefix %s", path, prefix).isEmpty();
            }
        }
    }

    @Test
    void upperAndLowerCaseOfAPathDiffer() {
        Router router = router(Route.of("/", "web"), Route.of("/Api", "upper"), Route.of("/api", "lower"));
        assertThat(router.route(Request.to("/Api/1"))).as("/Api and /api are two prefixes").contains("upper");
        assertThat(router.route(Request.to("/api/1"))).as("/Api and /api are two prefixes").contains("lower");
        assertThat(router.route(Request.to("/aPI/1"))).as("/aPI is neither").contains("web");
    }

    @Test
    void theSlashAtAPrefixesEndDoesNotMakeItLonger() {
        for (Router router : List.of(router(Route.of("/api/", "plain"), Route.of("/api", "beta").onlyWith("X", "1")),
                router(Route.of("/api", "beta").onlyWith("X", "1"), Route.of("/api/", "plain")))) {
            assertThat(router.route(request("/api/users", Map.of("X", "1"))))
                    .as("/api/ and /api are equally long, so the one with a header counts").contains("beta");
        }
        Router reversed = router(Route.of("/api/", "first"), Route.of("/api", "second"));
        assertThat(reversed.route(Request.to("/api/users"))).as("equal routes: the first").contains("first");
    }

    @Test
    void aPrefixMayBeDeep() {
        String deep = "/a".repeat(300);
        Router router = router(Route.of("/", "web"), Route.of("/a", "short"), Route.of(deep, "deep"));
        assertThat(router.route(Request.to(deep + "/b"))).as("a path of 301 segments, below one of 300")
                .contains("deep");
        assertThat(router.route(Request.to("/a".repeat(299) + "/ab"))).as("its 300th segment is another one")
                .contains("short");
    }

    @Test
    void withoutRoutesEveryRequestGoesNowhere() {
        assertThat(router().route(Request.to("/"))).as("there is no route at all").isEmpty();
    }

    @Test
    void manyRoutesAreToldApart() {
        List<Route> routes = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            routes.add(Route.of("/v" + number, "pool-" + number));
        }
        Router router = new Router(routes, new Random(1));
        for (int number = 0; number < 500; number++) {
            assertThat(router.route(Request.to("/v" + number + "/users"))).as("/v%d/users among 500 routes", number)
                    .contains("pool-" + number);
        }
    }

    @Test
    void theHeaviestWeightsAreAllowed() {
        int most = Integer.MAX_VALUE;
        List<Weighted<String>> pools = new ArrayList<>();
        for (int pool = 0; pool < 10; pool++) {
            pools.add(new Weighted<>("pool-" + pool, pool % 2 == 0 ? most : 0));
        }
        List<String> draws = draws(router(new Route("/", Map.of(), pools)), 5_000);
        for (int pool = 0; pool < 10; pool++) {
            assertThat(Collections.frequency(draws, "pool-" + pool))
                    .as("of 5000 requests to five pools of weight %d and five of 0, those to pool-%d", most, pool)
                    .isCloseTo(pool % 2 == 0 ? 1_000 : 0, within(200));
        }
        assertThat(draws).as("no pool of weight 0 is drawn").doesNotContain("pool-1", "pool-3", "pool-5", "pool-7",
                "pool-9");
        assertThat(draws(router(new Route("/", Map.of(),
                List.of(new Weighted<>("rare", 1), new Weighted<>("often", most)))), 1_000))
                .as("one request in two billion goes to the rare pool").containsOnly("often");
    }

    @Test
    void drawsDoNotDependOnEarlierRequests() {
        Router router = router(new Route("/", Map.of(),
                List.of(new Weighted<>("stable", 1), new Weighted<>("canary", 1))));
        List<String> draws = draws(router, 4_000);
        int repeated = 0;
        for (int draw = 1; draw < 4_000; draw++) {
            repeated += draws.get(draw).equals(draws.get(draw - 1)) ? 1 : 0;
        }
        assertThat(repeated).as("of 4000 requests to two pools, those that go where the one before went: draws are "
                + "random and no turns").isCloseTo(2_000, within(250));
    }

    @Test
    void nothingIsNull() {
        Router router = router(API);
        assertThat(router.route(Request.to("/api"))).as("a route").contains("api");
        assertThatThrownBy(() -> router.route(null), "a request is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Router(null, new Random(1)), "the routes are not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Router(Arrays.asList(API, null), new Random(1)), "no route is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Router(List.of(), null), "a random generator is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> router().route(null), "a request is not null, even where there is no route")
                .isInstanceOf(NullPointerException.class);
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
