package testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static testkit.http.ExchangeAssert.assertThatExchange;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {

    private static Exchange send(Service service, String method, String target, String... fields) {
        try (LoopbackServer server = LoopbackServer.start(service)) {
            return new RecordingClient(server.uri()).send(method, target, fields);
        }
    }

    @Test
    void theServiceSeesTheRequest() {
        try (LoopbackServer server = LoopbackServer.start(received -> Reply.of(200).body(received.method() + " "
                + received.path() + " " + received.query() + " " + Field.values(received.fields(), "x-two") + " "
                + new String(received.body(), StandardCharsets.UTF_8)))) {
            Exchange exchange = new RecordingClient(server.uri())
                    .sendText("PATCH", "/a%20b?c=%26", "Zoë", "X-Two", "1", "X-Two", "2");
            assertThatExchange(exchange).as("method, path and query as sent, fields, content")
                    .hasText("PATCH /a%20b c=%26 [1, 2] Zoë");
        }
    }

    @Test
    void headHasTheLengthOfWhatIsNotSent() {
        Exchange exchange = send(received -> Reply.of(200).body("hello"), "HEAD", "/");
        assertThatExchange(exchange).as("a reply to HEAD").hasStatus(200).hasField("Content-Length", "5").hasText("");
    }

    @Test
    void repliesWithoutContentEnd() {
        for (int status : new int[] {200, 204, 304, 404, 412}) {
            assertThatExchange(send(received -> Reply.of(status), "GET", "/")).as("a reply without content")
                    .hasStatus(status).hasText("");
        }
        assertThatExchange(send(received -> Reply.of(304).body("not to be sent"), "GET", "/"))
                .as("a 304 has no content, whatever the service says").hasStatus(304).hasText("");
    }

    @Test
    void whatTheServiceThrowsIsReplied() {
        for (Throwable thrown : new Throwable[] {new IllegalStateException("secret"), new StackOverflowError()}) {
            try (LoopbackServer server = LoopbackServer.start(received -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (Exception) thrown;
            })) {
                assertThatExchange(new RecordingClient(server.uri()).send("GET", "/")).as("a service that throws")
                        .hasStatus(500).hasText("The service threw " + thrown.getClass().getName() + ".");
                assertThat(server.failures()).as("what it threw").containsExactly(thrown);
            }
        }
    }

    @Test
    void requestsAreServedAtATime() throws Exception {
        CyclicBarrier all = new CyclicBarrier(20);
        try (LoopbackServer server = LoopbackServer.start(received -> {
            all.await(15, TimeUnit.SECONDS);
            return Reply.of(204);
        })) {
            RecordingClient client = new RecordingClient(server.uri());
            CompletableFuture<?>[] calls = new CompletableFuture<?>[20];
            for (int i = 0; i < calls.length; i++) {
                calls[i] = new CompletableFuture<>();
                CompletableFuture<?> call = calls[i];
                Thread thread = new Thread(() -> {
                    client.send("GET", "/");
                    call.complete(null);
                });
                thread.setDaemon(true);
                thread.start();
            }
            CompletableFuture.allOf(calls).get(20, TimeUnit.SECONDS);
            assertThat(server.failures()).as("twenty requests that wait for one another").isEmpty();
        }
    }

    @Test
    void theExchangeCanBeRead() {
        Exchange exchange = send(received -> Reply.of(404).with("ETag", "\"x\"").body("{\"title\":\"it's gone\"}"),
                "DELETE", "/users/7?force=1", "If-Match", "\"a\"");
        assertThatThrownBy(() -> assertThatExchange(exchange).as("a user goes").hasStatus(200, 204), "a status of 404")
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("[a user goes] Expected the status 200 or 204, not 404",
                        "curl -i -X DELETE -H 'If-Match: \"a\"' 'http://127.0.0.1:", "/users/7?force=1'",
                        "> DELETE /users/7?force=1", "> If-Match: \"a\"", "< HTTP/1.1 404", "\"x\"",
                        "< {\"title\":\"it's gone\"}");
    }

    @Test
    void thePropertyPointsElsewhere() {
        try (LoopbackServer other = LoopbackServer.start(received -> Reply.of(200).body(received.path()))) {
            System.setProperty(ServerUnderTest.OWN, other.uri() + "/base/");
            try (ServerUnderTest server = ServerUnderTest.of(received -> Reply.of(418))) {
                assertThat(server.isForeign()).as("another server").isTrue();
                assertThatExchange(server.client().send("GET", "/users")).as("the path of the address comes first")
                        .hasText("/base/users");
            }
            for (String wrong : new String[] {"localhost:8080", "ftp://localhost", "http://", "http://h/?q", "a b"}) {
                System.setProperty(ServerUnderTest.OWN, wrong);
                assertThatThrownBy(() -> ServerUnderTest.of(received -> Reply.of(418)), "-Dkata.http=%s", wrong)
                        .hasMessage("-Dkata.http must be the address of a server, such as http://localhost:8080, not "
                                + wrong);
            }
        } finally {
            System.clearProperty(ServerUnderTest.OWN);
        }
    }
}
