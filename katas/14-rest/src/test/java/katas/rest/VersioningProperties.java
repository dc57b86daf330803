package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VersioningProperties {

    @Provide
    Arbitrary<List<String>> requests() {
        return Arbitraries.of("", "application/json", "application/vnd.example.v1+json",
                "application/vnd.example.v2+json", "image/png").list().ofMaxSize(8);
    }

    /** A cache that keeps what it gets by address and by the fields that Vary names gives nobody another's answer. */
    @Property(tries = 300)
    void aCacheInFrontChangesNothing(@ForAll("requests") List<String> accepts) {
        Negotiator exact = (accept, offers) -> accept.isEmpty() ? Optional.of(offers.get(0))
                : offers.stream().filter(accept.get()::equals).findFirst();
        List<Release> releases = List.of(release(1), release(2));
        Versioning versioning = new Versioning(new Scheme.MediaType("example", exact), releases, () -> Instant.EPOCH);
        Map<String, Response> cache = new HashMap<>();
        for (String accept : accepts) {
            Request request = accept.isEmpty() ? Request.of("GET", "/users")
                    : Request.of("GET", "/users", "Accept", accept);
            Response fresh = Served.answer(versioning, request);
            boolean varies = fresh.headers().joined("Vary").orElse("").contains("Accept");
            Response cached = cache.computeIfAbsent(varies ? accept : "for all", first -> fresh);
            assertThat(cached).as("what a cache has for the request is what the server would answer").isEqualTo(fresh);
        }
    }

    private static Release release(int version) {
        return new Release(version, request -> Response.of(200).withBody("application/json",
                new byte[] {(byte) version}), Optional.empty(), Optional.empty());
    }
}
