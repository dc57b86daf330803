package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import testkit.TwoThreads;

class VersioningTest {

    private static final Instant SUNSET = Instant.parse("1994-11-06T08:49:37.999Z");
    private static final Instant DEPRECATED = Instant.parse("1994-10-01T00:00:00.5Z");
    private static final Scheme PATH = new Scheme.Path();
    private static final Scheme QUERY = new Scheme.Query("version");
    /** Chooses what is named, and the first if nothing or everything is accepted. */
    private static final Negotiator EXACT = (accept, offers) -> accept.isEmpty() || accept.get().equals("*/*")
            ? Optional.of(offers.get(0)) : offers.stream().filter(accept.get()::equals).findFirst();
    private static final Scheme MEDIA = new Scheme.MediaType("example", EXACT);
    private static final String V1 = "application/vnd.example.v1+json";
    private static final String V2 = "application/vnd.example.v2+json";

    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("1994-01-01T00:00:00Z");

    private Release release(int version) {
        return new Release(version, handler(version, "application/json"), Optional.empty(), Optional.empty());
    }

    private Handler handler(int version, String type) {
        return request -> {
            asked.add(version + " " + request);
            return Response.of(200).withBody(type, new byte[] {(byte) version});
        };
    }

    private Versioning versions(Scheme scheme, Release... releases) {
        return new Versioning(scheme, List.of(releases), () -> now);
    }

    private Versioning two(Scheme scheme) {
        return versions(scheme, release(2), release(1));
    }

    private static Response get(Versioning versioning, String target, String... fields) {
        return Served.answer(versioning, Request.of("GET", target, fields));
    }

    private static Release ending(Handler handler) {
        return new Release(1, handler, Optional.of(DEPRECATED), Optional.of(SUNSET));
    }

    @Test
    void thePathSaysTheVersion() {
        Versioning versioning = two(PATH);
        assertThat(get(versioning, "/v2/users/7?page=3").body()).as("version 2 answers").containsExactly(2);
        assertThat(get(versioning, "/v1/users").body()).as("version 1 answers").containsExactly(1);
        assertThat(get(versioning, "/v1").status()).as("the root of a version").isEqualTo(200);
        assertThat(get(versioning, "/v1/").status()).as("the root of a version").isEqualTo(200);
        assertThat(asked).as("a handler sees the path without the version")
                .containsExactly("2 GET /users/7?page=3 []", "1 GET /users []", "1 GET / []", "1 GET / []");
    }

    @Test
    void aPathWithoutVersionIsNotFound() {
        for (String path : new String[] {"/", "/users", "/v3/users", "/v/users", "/v02/users", "/v+2/users", "/v2x",
            "/V2/users", "/v99999999999/users", "/users/v2", "/v-1", "/v0"}) {
            assertThat(get(two(PATH), path).status()).as("no version, or none that there is: %s", path).isEqualTo(404);
        }
        assertThat(asked).as("nobody is asked").isEmpty();
    }

    @Test
    void theQuerySaysTheVersion() {
        Versioning versioning = two(QUERY);
        assertThat(get(versioning, "/users?page=3&version=2&q=%26version=1").body()).as("version 2 answers")
                .containsExactly(2);
        assertThat(get(versioning, "/users?version=1").body()).as("version 1 answers").containsExactly(1);
        assertThat(get(versioning, "/users?versions=2").body()).as("another parameter").containsExactly(1);
        assertThat(asked).as("a handler sees the query without the version, and the rest as it was sent")
                .containsExactly("2 GET /users?page=3&q=%26version=1 []", "1 GET /users []",
                        "1 GET /users?versions=2 []");
    }

    @Test
    void theRestOfTheQueryKeepsItsEmptyParts() {
        Versioning single = versions(QUERY, release(1));
        for (String[] each : new String[][] {{"version=1&a=1&", "a=1&"}, {"&a=1&version=1", "&a=1"},
            {"a&&version=1&b&&", "a&&b&&"}, {"a=1&&", "a=1&&"}, {"&", "&"}}) {
            assertThat(get(single, "/users?" + each[0]).status()).as("version 1 answers %s", each[0]).isEqualTo(200);
            assertThat(asked).as("a handler sees the rest of %s as it was sent", each[0]).last()
                    .isEqualTo("1 GET /users?" + each[1] + " []");
        }
    }

    @Test
    void theNameOfTheParameterIsTakenToTheLetter() {
        Versioning versioning = two(new Scheme.Query("api.v+"));
        assertThat(get(versioning, "/users?api.v+=2").body()).as("version 2 answers").containsExactly(2);
        for (String query : new String[] {"api-v+=2", "api.v=2", "api.vv=2", "API.V+=2"}) {
            assertThat(get(versioning, "/users?" + query).body()).as("another parameter: %s", query)
                    .containsExactly(1);
        }
        assertThat(asked).as("and another parameter is left to the handler").element(1)
                .isEqualTo("1 GET /users?api-v+=2 []");
    }

    @Test
    void withoutAVersionItIsTheOldest() {
        assertThat(get(two(QUERY), "/users?a=b&&c").body()).as("old clients know of no versions").containsExactly(1);
        assertThat(get(two(MEDIA), "/users").body()).as("old clients know of no versions").containsExactly(1);
        assertThat(get(two(MEDIA), "/users", "Accept", "application/json").body())
                .as("old clients know of no versions").containsExactly(1);
        assertThat(asked).as("and the query is as it was sent").first().isEqualTo("1 GET /users?a=b&&c []");
    }

    @Test
    void aWrongVersionInTheQueryIsABadRequest() {
        for (String query : new String[] {"version=3", "version=", "version", "version=02", "version=x",
            "version=1&version=1", "version=99999999999", "version=%32", "version=+1", "version=-1", "version=0",
            "version= 1", "version=\u0661"}) {
            assertThat(get(two(QUERY), "/users?" + query).status()).as("no such version: %s", query).isEqualTo(400);
        }
        assertThat(asked).as("nobody is asked").isEmpty();
    }

    @Test
    void theMediaTypeSaysTheVersion() {
        Versioning versioning = two(MEDIA);
        Response response = get(versioning, "/users?page=3", "Accept", V2, "X-Other", "1");
        assertThat(response.body()).as("version 2 answers").containsExactly(2);
        assertThat(response.headers().values("Content-Type")).as("and says that it does").containsExactly(V2);
        assertThat(get(versioning, "/users", "Accept", V1).headers().values("Content-Type")).as("version 1 answers")
                .containsExactly(V1);
        assertThat(get(versioning, "/users", "Accept", "application/json").headers().values("Content-Type"))
                .as("what the client asked for").containsExactly("application/json");
        assertThat(asked.get(0)).as("a handler sees JSON, and the rest as it was").isEqualTo("2 "
                + Request.of("GET", "/users?page=3", "X-Other", "1", "Accept", "application/json"));
        assertThat(get(versioning, "/users", "Accept", "application/vnd.example.v3+json").status())
                .as("no such version").isEqualTo(406);
    }

    @Test
    void theRestOfTheRequestIsAsItWas() {
        Request seen = new Request("POST", "/users", "page=3", Headers.of("X-Other", "1", "X-Other", "2"),
                new byte[] {0, -1, 65});
        Headers json = seen.headers().with("Accept", "application/json");
        List<Request> requests = new ArrayList<>();
        Release second = new Release(2, request -> {
            requests.add(request);
            return Response.of(204);
        }, Optional.empty(), Optional.empty());
        versions(PATH, second).handle(seen.withPath("/v2/users"));
        versions(QUERY, second).handle(seen.withQuery("version=2&page=3"));
        versions(MEDIA, second).handle(seen.withHeaders(seen.headers().with("Accept", V2)));
        versions(MEDIA, second).handle(seen);
        assertThat(requests).as("method, path, query, fields and content, by path, query, media type, and by nothing")
                .containsExactly(seen, seen, seen.withHeaders(json), seen.withHeaders(json));
    }

    @Test
    void onlyJsonGetsTheVersionsType() {
        Versioning versioning = versions(MEDIA, new Release(1, handler(1, "Application/JSON; charset=utf-8"),
                Optional.empty(), Optional.empty()), new Release(2, handler(2, "text/csv"), Optional.empty(),
                Optional.empty()), new Release(3, request -> Response.of(300).withBody("application/json",
                new byte[0]), Optional.empty(), Optional.empty()), new Release(4, request -> Response.of(204),
                Optional.empty(), Optional.empty()));
        assertThat(get(versioning, "/", "Accept", V1).headers().values("Content-Type"))
                .as("case and parameters do not matter").containsExactly(V1);
        assertThat(get(versioning, "/", "Accept", V2).headers().values("Content-Type")).as("CSV stays CSV")
                .containsExactly("text/csv");
        assertThat(get(versioning, "/", "Accept", V1.replace("1", "3")).headers().values("Content-Type"))
                .as("what is no success stays what it is").containsExactly("application/json");
        assertThat(get(versioning, "/", "Accept", V1.replace("1", "4")).headers().values("Content-Type"))
                .as("without content there is no type").isEmpty();
    }

    @Test
    void whateverSucceedsGetsTheVersionsType() {
        for (int status : new int[] {200, 201, 202, 299, 300, 404, 599}) {
            Versioning versioning = versions(MEDIA, new Release(1, request -> Response.of(status)
                    .withBody("application/json", new byte[] {1}), Optional.empty(), Optional.empty()));
            assertThat(get(versioning, "/", "Accept", V1).headers().values("Content-Type"))
                    .as("a status from 200 to 299 is a success: %d", status)
                    .containsExactly(status < 300 ? V1 : "application/json");
        }
    }

    @Test
    void whatTheHandlerThrowsGoesOn() {
        for (RuntimeException failure : new RuntimeException[] {new IllegalStateException("no connection"),
            new NumberFormatException("no id"), new NoSuchElementException("no user")}) {
            for (Scheme scheme : new Scheme[] {PATH, QUERY, MEDIA}) {
                Versioning versioning = versions(scheme, ending(request -> {
                    throw failure;
                }));
                assertThatThrownBy(() -> get(versioning, "/v1/?version=1"), "a failure of the handler, by %s", scheme)
                        .isSameAs(failure);
            }
        }
    }

    @Test
    void aTypeThatBeginsLikeJsonIsAnother() {
        for (String type : new String[] {"application/json-seq", "application/json-patch+json; charset=utf-8",
            "application/problem+json", "text/plain; of=application/json"}) {
            Versioning versioning = versions(MEDIA,
                    new Release(1, handler(1, type), Optional.empty(), Optional.empty()));
            assertThat(get(versioning, "/", "Accept", V1).headers().values("Content-Type"))
                    .as("the version's type stands for application/json only").containsExactly(type);
        }
    }

    @Test
    void cachesHearThatTheVersionIsInAccept() {
        assertThat(get(two(MEDIA), "/users").headers().values("Vary")).as("another Accept, another answer")
                .containsExactly("Accept");
        assertThat(get(two(MEDIA), "/users", "Accept", "image/png").headers().values("Vary"))
                .as("406 depends on Accept, too").containsExactly("Accept");
        Versioning refusing = versions(MEDIA, new Release(1, request -> {
            throw new ProblemException(Problem.of(404, "T", "d"), Headers.of("X-Other", "1"));
        }, Optional.empty(), Optional.empty()));
        assertThat(get(refusing, "/users").headers().values("Vary")).as("and the handler's own errors")
                .containsExactly("Accept");
        Versioning empty = versions(MEDIA, new Release(1, request -> Response.of(404), Optional.empty(),
                Optional.empty()));
        assertThat(get(empty, "/users").headers().values("Vary")).as("also those that it does not throw")
                .containsExactly("Accept");
        assertThat(get(refusing, "/users").headers().values("X-Other")).as("which keep their fields")
                .containsExactly("1");
        Scheme strict = new Scheme.MediaType("example", (accept, offers) -> {
            throw new ProblemException(Problem.of(400, "T", "d"), Headers.of("X-Other", "1"));
        });
        Response unreadable = get(two(strict), "/users", "Accept", ";");
        assertThat(unreadable.status()).as("what the negotiator cannot read").isEqualTo(400);
        assertThat(unreadable.headers().values("Vary")).as("depends on Accept, too").containsExactly("Accept");
        assertThat(unreadable.headers().values("X-Other")).as("and keeps its fields").containsExactly("1");
        assertThat(get(two(PATH), "/v1/users").headers().values("Vary")).as("a path needs no Vary").isEmpty();
        assertThat(get(two(QUERY), "/users").headers().values("Vary")).as("nor does a query").isEmpty();
    }

    @Test
    void whatTheHandlerVariesByStays() {
        for (String[] each : new String[][] {{"Accept-Language", "Accept-Language, Accept"}, {"*", "*"},
            {"accept", "accept"}, {"Origin, ACCEPT", "Origin, ACCEPT"}, {"Origin,*", "*"},
            {"Accept-Encoding", "Accept-Encoding, Accept"}}) {
            Versioning versioning = versions(MEDIA, new Release(1, request -> Response.of(200).with("Vary", each[0]),
                    Optional.empty(), Optional.empty()));
            assertThat(get(versioning, "/").headers().joined("Vary").orElse("").replace(" ", ""))
                    .as("Accept is there once, beside %s", each[0]).isEqualToIgnoringCase(each[1].replace(" ", ""));
        }
        Versioning several = versions(MEDIA, new Release(1, request -> Response.of(200)
                .withHeaders(Headers.of("Vary", "Origin", "Vary", "Cookie")), Optional.empty(), Optional.empty()));
        assertThat(get(several, "/").headers().joined("Vary").orElse("")).as("several fields are one list")
                .contains("Origin", "Cookie", "Accept");
        Versioning everything = versions(MEDIA, new Release(1, request -> Response.of(200)
                .withHeaders(Headers.of("Vary", "Origin", "vary", "Cookie , *")), Optional.empty(), Optional.empty()));
        assertThat(get(everything, "/").headers().values("Vary")).as("a star among them says all there is to say")
                .containsExactly("*");
    }

    @Test
    void whatIsDeprecatedSaysSo() {
        Versioning versioning = versions(PATH, ending(handler(1, "application/json")));
        assertThat(get(versioning, "/v1/").headers().values("Deprecation")).as("not yet").isEmpty();
        now = DEPRECATED.minusNanos(1);
        assertThat(get(versioning, "/v1/").headers().values("Deprecation")).as("not yet").isEmpty();
        now = DEPRECATED;
        assertThat(get(versioning, "/v1/").headers().values("Deprecation")).as("from the moment on, in seconds")
                .containsExactly("@780969600");
        now = SUNSET.minusNanos(1);
        assertThat(get(versioning, "/v1/").headers().values("Deprecation")).as("until the end")
                .containsExactly("@780969600");
        for (Scheme scheme : new Scheme[] {PATH, QUERY, MEDIA}) {
            assertThat(get(two(scheme), "/v1/").headers().fields().stream().map(Headers.Field::name))
                    .as("what does not end says nothing").doesNotContain("Deprecation", "Sunset");
        }
    }

    @Test
    void anyMomentIsSaidInSeconds() {
        for (Instant moment : new Instant[] {Instant.MIN, Instant.ofEpochSecond(-1, 500_000_000), Instant.EPOCH,
            Instant.ofEpochSecond(1, 999_999_999)}) {
            Versioning versioning = versions(PATH, new Release(1, handler(1, "application/json"), Optional.of(moment),
                    Optional.empty()));
            assertThat(get(versioning, "/v1/").headers().values("Deprecation"))
                    .as("parts of a second are dropped of %s", moment).containsExactly("@" + moment.getEpochSecond());
        }
    }

    @Test
    void whatAHandlerAnnouncesItselfStaysWhereTheVersionDoesNotEnd() {
        Handler own = request -> Response.of(200).withHeaders(Headers.of("Deprecation", "@5", "Sunset", "x"));
        for (Scheme scheme : new Scheme[] {PATH, QUERY, MEDIA}) {
            Versioning versioning = versions(scheme, new Release(1, own, Optional.empty(), Optional.empty()));
            assertThat(get(versioning, "/v1/").headers().values("Deprecation")).as("the handler's own, by %s", scheme)
                    .containsExactly("@5");
            assertThat(get(versioning, "/v1/").headers().values("Sunset")).as("the handler's own, by %s", scheme)
                    .containsExactly("x");
        }
        Versioning later = versions(PATH, ending(own));
        assertThat(get(later, "/v1/").headers().values("Deprecation")).as("not deprecated yet: the handler's own")
                .containsExactly("@5");
        assertThat(get(later, "/v1/").headers().values("Sunset")).as("in place of the handler's own").hasSize(1)
                .doesNotContain("x");
        now = DEPRECATED;
        assertThat(get(later, "/v1/").headers().values("Deprecation")).as("in place of the handler's own")
                .containsExactly("@780969600");
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "de-DE", "ar-EG", "th-TH-u-ca-buddhist-nu-thai"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                now = DEPRECATED;
                Versioning versioning = versions(MEDIA, ending(handler(1, "APPLICATION/JSON")));
                Response response = get(versioning, "/", "Accept", V1);
                assertThat(response.headers().values("Content-Type")).as("the version's type in %s", tag)
                        .containsExactly(V1);
                assertThat(response.headers().values("Sunset")).as("a date of HTTP in %s", tag)
                        .containsExactly("Sun, 06 Nov 1994 08:49:37 GMT");
                assertThat(response.headers().values("Deprecation")).as("seconds in %s", tag)
                        .containsExactly("@780969600");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void languageAndZoneDoNotMatterWhenTheClassIsLoaded() throws Exception {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(LoadedAnew.ask(SunsetIn1994.class, String.class))
                    .as("a date of HTTP where the machine is set to German and to the time of Tokyo")
                    .isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    /** Says what the field Sunset is. */
    public static final class SunsetIn1994 implements Callable<String> {

        /** Makes one. */
        public SunsetIn1994() {
            // Nothing to keep.
        }

        @Override
        public String call() {
            Release release = new Release(1, request -> Response.of(200), Optional.empty(), Optional.of(SUNSET));
            Versioning versioning = new Versioning(new Scheme.Path(), List.of(release), () -> Instant.EPOCH);
            return versioning.handle(Request.of("GET", "/v1/")).headers().joined("Sunset").orElse("none");
        }
    }

    @Test
    void theSunsetIsSaidBefore() {
        for (Scheme scheme : new Scheme[] {PATH, QUERY, MEDIA}) {
            Versioning versioning = versions(scheme, ending(handler(1, "application/json")));
            assertThat(get(versioning, "/v1/").headers().values("Sunset")).as("a date of HTTP, by %s", scheme)
                    .containsExactly("Sun, 06 Nov 1994 08:49:37 GMT");
        }
        Versioning single = versions(PATH, new Release(1, request -> Response.of(200).with("Sunset", "x"),
                Optional.empty(), Optional.of(Instant.parse("2030-01-02T03:04:05Z"))));
        assertThat(get(single, "/v1/").headers().values("Sunset")).as("in place of the handler's own")
                .containsExactly("Wed, 02 Jan 2030 03:04:05 GMT");
    }

    @Test
    void twoThreadsHearOfTwoSunsets() throws Exception {
        Handler nothing = request -> Response.of(204);
        Versioning versioning = versions(PATH, ending(nothing), new Release(2, nothing, Optional.empty(),
                Optional.of(Instant.parse("2030-01-02T03:04:05Z"))));
        // Often enough that even one core turns to the other thread in the middle of a date.
        List<List<String>> dates = TwoThreads.calling(() -> get(versioning, "/v1/").headers().values("Sunset").get(0),
                () -> get(versioning, "/v2/").headers().values("Sunset").get(0), 5_000);
        assertThat(new HashSet<>(dates.get(0))).as("the end of version 1, 5000 times")
                .containsExactly("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(new HashSet<>(dates.get(1))).as("the end of version 2, 5000 times")
                .containsExactly("Wed, 02 Jan 2030 03:04:05 GMT");
    }

    @Test
    void errorsAreAnnouncedToo() {
        now = DEPRECATED;
        Versioning versioning = versions(PATH, ending(request -> {
            throw new ProblemException(Problem.of(404, "T", "d"), Headers.of("X-Other", "1"));
        }));
        Response response = get(versioning, "/v1/");
        assertThat(response.status()).as("the handler's problem").isEqualTo(404);
        assertThat(response.headers().values("Sunset")).as("who gets errors must hear of it as well").hasSize(1);
        assertThat(response.headers().values("Deprecation")).as("of both").hasSize(1);
        assertThat(response.headers().values("X-Other")).as("the handler's own field").containsExactly("1");
    }

    @Test
    void aHandlerMayAskAnotherVersionMeanwhile() {
        now = DEPRECATED;
        for (Scheme scheme : new Scheme[] {PATH, QUERY, MEDIA}) {
            List<Versioning> self = new ArrayList<>();
            Handler asking = request -> Response.of(200).withBody("application/json", new byte[] {1,
                get(self.get(0), "/v2/?version=2", "Accept", V2).body()[0]});
            self.add(versions(scheme, ending(asking), release(2)));
            Response response = get(self.get(0), "/v1/?version=1", "Accept", V1);
            assertThat(response.body()).as("version 1 answers with what version 2 says, by %s", scheme)
                    .containsExactly(1, 2);
            assertThat(response.headers().values("Deprecation")).as("it is version 1 that ends, by %s", scheme)
                    .containsExactly("@780969600");
            assertThat(response.headers().values("Content-Type")).as("the type of version 1, by %s", scheme)
                    .containsExactly(scheme == MEDIA ? V1 : "application/json");
        }
    }

    @Test
    void fromItsSunsetOnAVersionIsGone() {
        now = SUNSET;
        Versioning path = versions(PATH, ending(handler(1, "application/json")), release(2));
        Versioning query = versions(QUERY, ending(handler(1, "application/json")), release(2));
        Versioning media = versions(MEDIA, ending(handler(1, "application/json")), release(2));
        assertThat(get(path, "/v1/users").status()).as("gone, and not just not found").isEqualTo(410);
        assertThat(get(query, "/users?version=1").status()).as("gone").isEqualTo(410);
        assertThat(get(media, "/users", "Accept", V1).status()).as("no longer offered").isEqualTo(406);
        assertThat(asked).as("nobody is asked").isEmpty();
        assertThat(get(query, "/users").body()).as("the oldest that is left").containsExactly(2);
        assertThat(get(media, "/users").body()).as("the oldest that is left").containsExactly(2);
        assertThat(get(media, "/users").headers().values("Content-Type")).as("its type").containsExactly(V2);
        assertThat(get(media, "/users", "Accept", "application/json").body()).as("the oldest that is left")
                .containsExactly(2);
        now = SUNSET.minusNanos(1);
        assertThat(get(path, "/v1/users").status()).as("right before").isEqualTo(200);
    }

    @Test
    void noVersionEndsInTheMiddleOfARequest() {
        for (Scheme scheme : new Scheme[] {PATH, QUERY, MEDIA}) {
            int[] asks = {0};
            Versioning versioning = new Versioning(scheme, List.of(ending(handler(1, "application/json"))),
                    () -> asks[0]++ == 0 ? SUNSET.minusNanos(1) : SUNSET);
            assertThat(get(versioning, "/v1/?version=1", "Accept", V1).status())
                    .as("right before the end, by %s", scheme).isEqualTo(200);
            assertThat(asks[0]).as("the clock is asked once a request, by %s", scheme).isEqualTo(1);
            asks[0] = 0;
            get(versioning, "/v1/");
            assertThat(asks[0]).as("also if the query and Accept name no version, by %s", scheme).isEqualTo(1);
        }
    }

    @Test
    void ifAllAreGoneSoIsTheApi() {
        now = SUNSET;
        assertThat(get(versions(QUERY, ending(handler(1, "x"))), "/users").status()).as("no version is left")
                .isEqualTo(410);
        Response media = get(versions(MEDIA, ending(handler(1, "x"))), "/users", "Accept", V1);
        assertThat(media.status()).as("no version is left").isEqualTo(410);
        assertThat(media.headers().values("Vary")).as("each answer has it").containsExactly("Accept");
    }

    @Test
    void theOffersAreTheVersionsThatAreLeft() {
        List<String> offered = new ArrayList<>();
        Scheme scheme = new Scheme.MediaType("shop", (accept, offers) -> {
            offered.add(accept + " " + offers);
            return Optional.of(offers.get(1));
        });
        Versioning versioning = versions(scheme, release(10), release(9), release(2));
        assertThat(get(versioning, "/", "Accept", "a/b", "Accept", "c/d").body()).as("what the negotiator chose")
                .containsExactly(9);
        assertThat(offered).as("several fields are one list; the oldest first, and plain JSON last").containsExactly(
                "Optional[a/b, c/d] [application/vnd.shop.v2+json, application/vnd.shop.v9+json, "
                        + "application/vnd.shop.v10+json, application/json]");
        assertThat(asked).as("the handler sees one field, whatever there were").containsExactly("9 "
                + Request.of("GET", "/", "Accept", "application/json"));
    }

    @Test
    void versionsAreAnythingButTwiceTheSame() {
        assertThat(get(versions(PATH, release(1)), "/v1/users").status()).as("one version").isEqualTo(200);
        assertThatThrownBy(() -> versions(PATH), "no version").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> versions(PATH, release(7), release(1), release(7)), "a number twice")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("7");
        Versioning largest = versions(PATH, release(Integer.MAX_VALUE));
        assertThat(get(largest, "/v2147483647/").status()).as("the largest number").isEqualTo(200);
        List<Release> releases = new ArrayList<>(List.of(release(1)));
        Versioning copied = new Versioning(PATH, releases, () -> now);
        releases.clear();
        assertThat(get(copied, "/v1/").status()).as("the list is copied").isEqualTo(200);
    }

    @Test
    void nullIsRefusedAtTheDoor() {
        assertThat(get(versions(PATH, release(1)), "/v1/users").status()).as("one version").isEqualTo(200);
        assertThatThrownBy(() -> new Versioning(null, List.of(release(1)), () -> now), "no scheme")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Versioning(PATH, null, () -> now), "no list")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Versioning(PATH, Arrays.asList(release(1), null), () -> now), "a null version")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Versioning(PATH, List.of(release(1)), null), "no clock")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> two(MEDIA).handle(null), "no request").isInstanceOf(NullPointerException.class);
    }
}
