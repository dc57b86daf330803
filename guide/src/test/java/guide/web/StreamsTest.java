package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Pages that listen leave room for those that are asked for. */
final class StreamsTest {

    private static final int MANY = 64;

    @Test
    void greetingsThatTakeTheirTimeKeepNoPageWaiting() throws Exception {
        CountDownLatch asked = new CountDownLatch(MANY);
        CountDownLatch never = new CountDownLatch(1);
        Access access = new Access(new Token("4567"));
        try (Streams streams = new Streams();
                Server server = Server.start(0, new Token("0123"), access, List.of(app -> {
            app.get("/events", context -> {
                asked.countDown();
                streams.open(context, page -> await(never));
            });
            app.get("/page", context -> context.result("here"));
        }))) {
            HttpClient reader = HttpClient.newHttpClient();
            for (int i = 0; i < MANY; i++) {
                reader.sendAsync(request(server, "events"), BodyHandlers.ofLines());
            }
            asked.await();
            assertThat(reader.send(request(server, "page"), BodyHandlers.ofString()).body())
                    .as("an ordinary page while " + MANY + " streams wait for their greeting").isEqualTo("here");
            never.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(Server server, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Cookie", "kata-" + server.port() + "=4567").build();
    }
}
