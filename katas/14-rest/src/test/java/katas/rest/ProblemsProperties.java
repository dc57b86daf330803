package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ProblemsProperties {

    @Property(tries = 300)
    void aProblemIsReadAsItWasThrown(@ForAll @IntRange(min = 400, max = 599) int status, @ForAll String title,
            @ForAll Optional<String> detail, @ForAll boolean typed,
            @ForAll @Size(max = 3) Map<String, String> extensions) {
        Map<String, Object> named = new LinkedHashMap<>();
        extensions.forEach((name, value) -> named.put("x-" + name, value));
        Optional<URI> type = typed ? Optional.of(URI.create("tag:example.com,2026:" + status)) : Optional.empty();
        Problem problem = new Problem(type, title, status, detail, named);
        Response response = new Problems(request -> {
            throw new ProblemException(problem);
        }, UUID::randomUUID, (id, failure) -> { }).handle(Request.of("GET", "/"));
        Map<String, Object> expected = new LinkedHashMap<>();
        type.ifPresent(uri -> expected.put("type", uri.toString()));
        expected.put("title", title);
        expected.put("status", (long) status);
        detail.ifPresent(text -> expected.put("detail", text));
        expected.putAll(named);
        assertThat(response.status()).as("the problem's status").isEqualTo(status);
        assertThat(Json.read(response.body())).as("any text comes back as it was").isEqualTo(expected);
    }
}
