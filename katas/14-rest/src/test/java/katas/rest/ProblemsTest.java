package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Request REQUEST = Request.of("GET", "/users/7");

    private final List<Object> logged = new ArrayList<>();

    private Problems around(Handler handler) {
        return new Problems(handler, () -> ID, (id, failure) -> logged.addAll(List.of(id, failure)));
    }

    private Response thrown(RuntimeException exception) {
        return around(request -> {
            throw exception;
        }).handle(REQUEST);
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerGoesOnAsItIs() {
        Response answer = Response.of(404).with("ETag", "\"1\"").withBody("text/plain", new byte[] {1, 2});
        List<Request> asked = new ArrayList<>();
        Response passed = around(request -> {
            asked.add(request);
            return answer;
        }).handle(REQUEST);
        assertThat(passed).as("what the handler answers is the answer").isEqualTo(answer);
        assertThat(asked).as("the handler gets the request").containsExactly(REQUEST);
        assertThat(logged).as("an answer is no failure").isEmpty();
    }

    @Test
    void theStatusIsThatOfTheProblem() {
        for (int status : new int[] {400, 404, 409, 503, 599}) {
            Response response = thrown(new ProblemException(Problem.of(status, "T", "d")));
            assertThat(response.status()).as("a client that reads no JSON sees the status, too").isEqualTo(status);
            assertThat(text(response)).as("and the body has the same").contains("\"status\":" + status);
        }
        assertThat(logged).as("what was meant is logged by nobody, not even a 503").isEmpty();
    }

    @Test
    void theMediaTypeSaysThatItIsAProblem() {
        assertThat(thrown(new ProblemException(Problem.of(404, "Not Found", "d"))).headers().values("content-type"))
                .as("a program tells a problem from an answer by its media type")
                .containsExactly("application/problem+json");
        assertThat(thrown(new IllegalStateException()).headers().values("content-type"))
                .as("the media type of a failure").containsExactly("application/problem+json");
    }

    @Test
    void theMembersAreThoseOfTheProblem() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("balance", 30);
        extensions.put("accounts", List.of("/account/1", "/account/2"));
        extensions.put("until", null);
        Problem problem = new Problem(Optional.of(URI.create("https://example.com/out-of-credit")), "Out of credit",
                403, Optional.of("Your balance is 30, and that costs 50."), extensions);
        assertThat(text(thrown(new ProblemException(problem)))).as("type, title, status, detail, extensions")
                .isEqualTo("{\"type\":\"https://example.com/out-of-credit\",\"title\":\"Out of credit\",\"status\":403,"
                        + "\"detail\":\"Your balance is 30, and that costs 50.\",\"balance\":30,"
                        + "\"accounts\":[\"/account/1\",\"/account/2\"],\"until\":null}");
    }

    @Test
    void whatIsEmptyHasNoMember() {
        Problem problem = new Problem(Optional.empty(), "Not Found", 404, Optional.empty(), Map.of());
        assertThat(text(thrown(new ProblemException(problem)))).as("neither a type nor a detail")
                .isEqualTo("{\"title\":\"Not Found\",\"status\":404}");
        assertThat(text(thrown(new ProblemException(Problem.of(404, "Not Found", ""))))).as("a detail of no characters")
                .isEqualTo("{\"title\":\"Not Found\",\"status\":404,\"detail\":\"\"}");
    }

    @Test
    void textsAreEscaped() {
        String detail = "no \"name\" in C:\\users\nZoë 漢 \uD83D\uDE00";
        Response response = thrown(new ProblemException(Problem.of(400, "a \"title\"", detail)));
        assertThat(Json.read(response.body())).as("whatever a client sent comes back inside a JSON string")
                .isEqualTo(Map.of("title", "a \"title\"", "status", 400L, "detail", detail));
    }

    @Test
    void theHeaderFieldsOfTheExceptionAreSent() {
        Headers headers = Headers.of("Allow", "GET", "Allow", "HEAD", "Content-Type", "text/plain",
                "content-type", "text/html");
        Response response = thrown(new ProblemException(Problem.of(405, "T", "d"), headers));
        assertThat(response.headers().values("Allow")).as("a 405 says what is allowed").containsExactly("GET", "HEAD");
        assertThat(response.headers().values("Content-Type")).as("one media type, that of the body")
                .containsExactly("application/problem+json");
    }

    @Test
    void nothingOfAFailureGetsOut() {
        for (RuntimeException failure : new RuntimeException[] {
                new IllegalStateException("password=secret"),
                new IllegalArgumentException("secret", new java.io.IOException("secret at db.internal")),
                new NullPointerException("secret"), new UnsupportedOperationException("secret")}) {
            Response response = thrown(failure);
            assertThat(response.status()).as("a failure is the server's, whatever its class: %s", failure)
                    .isEqualTo(500);
            assertThat(text(response)).as("a title, a status, and an id that means nothing to strangers")
                    .isEqualTo("{\"title\":\"Internal Server Error\",\"status\":500,"
                            + "\"instance\":\"urn:uuid:00000000-0000-0001-0000-000000000002\"}");
            assertThat(response.headers().fields()).as("header fields tell no more").hasSize(1);
        }
    }

    @Test
    void aFailureStaysOneWhateverCausedIt() {
        RuntimeException failure = new IllegalStateException(
                new ProblemException(Problem.of(404, "Not Found", "no account at the bank for secret")));
        Response response = thrown(failure);
        assertThat(response.status()).as("a problem of somebody else's request is no answer to this one")
                .isEqualTo(500);
        assertThat(text(response)).as("what caused a failure does not get out either").doesNotContain("secret");
        assertThat(logged).as("the log has the failure and not its cause").containsExactly(ID, failure);
    }

    @Test
    void theLogHasTheFailureAndTheId() {
        IllegalStateException failure = new IllegalStateException("password=secret");
        thrown(failure);
        assertThat(logged).as("with the id in the answer, one finds the exception in the log")
                .containsExactly(ID, failure);
    }

    @Test
    void eachFailureHasItsOwnId() {
        List<UUID> ids = new ArrayList<>(List.of(new UUID(0, 1), new UUID(0, 2)));
        Problems problems = new Problems(request -> {
            throw new IllegalStateException();
        }, () -> ids.remove(0), (id, failure) -> logged.add(id));
        assertThat(text(problems.handle(REQUEST))).as("the first id").contains("0001\"");
        assertThat(text(problems.handle(REQUEST))).as("the second id").contains("0002\"");
        assertThat(logged).as("the same ids in the log").containsExactly(new UUID(0, 1), new UUID(0, 2));
    }

    @Test
    void aWrongRequestIsNoFailureOfTheServer() {
        Problems problems = new Problems(request -> {
            throw new ProblemException(Problem.of(404, "T", "d"));
        }, () -> {
            throw new AssertionError("nobody needs an id for a 404");
        }, (id, failure) -> logged.add(failure));
        assertThat(problems.handle(REQUEST).status()).as("the problem's status").isEqualTo(404);
        assertThat(logged).as("a log full of what clients did wrong hides what the server did").isEmpty();
    }

    @Test
    void noAnswerIsAFailure() {
        assertThat(around(request -> null).handle(REQUEST).status()).as("an answer that is null").isEqualTo(500);
        assertThat(logged).as("the log has an exception for it").hasSize(2).element(1)
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void aLogThatFailsChangesNothing() {
        for (RuntimeException full : new RuntimeException[] {new IllegalStateException("disk full"),
            new ProblemException(Problem.of(507, "Insufficient Storage", "disk full"), Headers.of("X-Disk", "full"))}) {
            IllegalStateException failure = new IllegalStateException();
            Response response = new Problems(request -> {
                throw failure;
            }, () -> ID, (id, thrown) -> {
                throw full;
            }).handle(REQUEST);
            assertThat(response.status()).as("the client gets its answer although nobody could log it, for %s", full)
                    .isEqualTo(500);
            assertThat(response.toString()).as("and nothing of the log gets out").doesNotContainIgnoringCase("disk");
            assertThat(failure.getSuppressed()).as("what the log threw is suppressed by what it was given")
                    .containsExactly(full);
        }
    }

    @Test
    void aLogThatThrowsWhatItWasGivenChangesNothing() {
        IllegalStateException failure = new IllegalStateException("password=secret");
        Response response = new Problems(request -> {
            throw failure;
        }, () -> ID, (id, thrown) -> {
            throw thrown;
        }).handle(REQUEST);
        assertThat(response.status()).as("the client gets its answer although the log throws the failure again")
                .isEqualTo(500);
        assertThat(failure.getSuppressed()).as("no exception suppresses itself").isEmpty();
    }

    @Test
    void anErrorGoesOn() {
        assertThat(around(request -> Response.of(204)).handle(REQUEST).status()).as("nothing is wrong").isEqualTo(204);
        AssertionError error = new AssertionError("a virtual machine in need");
        assertThatThrownBy(() -> around(request -> {
            throw error;
        }).handle(REQUEST), "an Error is not for an answer").isSameAs(error);
        assertThat(logged).as("who catches it logs it").isEmpty();
    }

    @Test
    void whatTheLogThrowsIsComparedByIdentity() {
        Equal failure = new Equal();
        Equal full = new Equal();
        Response response = new Problems(request -> {
            throw failure;
        }, () -> ID, (id, thrown) -> {
            throw full;
        }).handle(REQUEST);
        assertThat(response.status()).as("the client gets its answer").isEqualTo(500);
        assertThat(failure.getSuppressed()).as("an equal exception of the log is another one, and not lost").hasSize(1);
        assertThat(failure.getSuppressed()[0]).as("it is the one that the log threw").isSameAs(full);
    }

    /** An exception that is equal to all of its kind. */
    private static final class Equal extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public boolean equals(Object other) {
            return other instanceof Equal;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void whatTheIncidentsThrowGoesOn() {
        IllegalStateException empty = new IllegalStateException("no entropy");
        Problems problems = new Problems(request -> null, () -> {
            throw empty;
        }, (id, failure) -> logged.add(failure));
        assertThatThrownBy(() -> problems.handle(REQUEST), "without an id there is no answer that leads to the log")
                .isSameAs(empty);
    }

    @Test
    void aProblemOfTheIncidentsIsNoAnswer() {
        ProblemException tired = new ProblemException(Problem.of(503, "Service Unavailable", "no entropy left"));
        Problems problems = new Problems(request -> {
            throw new IllegalStateException("password=secret");
        }, () -> {
            throw tired;
        }, (id, failure) -> logged.add(failure));
        assertThatThrownBy(() -> problems.handle(REQUEST), "it is the handler's problems that are answers")
                .isSameAs(tired);
    }

    @Test
    void anErrorOfTheLogGoesOn() {
        OutOfMemoryError error = new OutOfMemoryError("while logging");
        Problems problems = new Problems(request -> null, () -> ID, (id, failure) -> {
            throw error;
        });
        assertThatThrownBy(() -> problems.handle(REQUEST), "an Error is not for an answer, whoever throws it")
                .isSameAs(error);
    }

    @Test
    void nullIsRefusedAtTheDoor() {
        assertThat(around(request -> Response.of(204)).handle(REQUEST).status()).as("nothing is wrong").isEqualTo(204);
        assertThatThrownBy(() -> new Problems(null, () -> ID, (id, failure) -> { }), "no handler")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Problems(request -> null, null, (id, failure) -> { }), "no incidents")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Problems(request -> null, () -> ID, null), "no log")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> around(request -> Response.of(200)).handle(null), "no request")
                .isInstanceOf(NullPointerException.class);
        assertThat(logged).as("a null request is the caller's mistake and no failure of the handler").isEmpty();
    }
}
