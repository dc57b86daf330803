package guide.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.book.UserFacingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server itself: its port, and what a browser may keep. */
final class ServerTest {

    @Test
    void aPortThatIsTakenLeadsToTheNextFreeOne() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Server server = start(taken.getLocalPort())) {
            assertThat(server.port()).as("the port of a server whose port was taken")
                    .isGreaterThan(taken.getLocalPort()).isLessThan(taken.getLocalPort() + 20);
            assertThat(server.address()).as("its address").isEqualTo("http://127.0.0.1:" + server.port() + "/");
        }
    }

    @Test
    void aClosedServerLeavesItsPort() throws IOException {
        int port;
        try (Server server = start(0)) {
            port = server.port();
        }
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.getLocalPort()).as("the port after the server was closed").isEqualTo(port);
        }
    }

    @Test
    void noPortAtAllIsSaidInASentence() {
        assertThatThrownBy(() -> start(65_536)).as("a port that there is not").isInstanceOf(UserFacingException.class)
                .hasMessage("No port from 65536 on is free. Name another one with --port.");
    }

    @Test
    void assetsAreCompressedAndKeptForEver() throws Exception {
        Assets assets = new Assets();
        try (Server server = Server.start(0, new Token("0123"), new Access(new Token("4567")), List.of(assets))) {
            HttpResponse<byte[]> answer = get(server.address() + assets.folder() + "/main.css", "gzip");
            assertThat(answer.statusCode()).as("the answer to a style").isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as("how long it may be kept")
                    .contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Encoding")).as("its encoding").contains("gzip");
            assertThat(answer.body().length).as("bytes sent").isLessThan(Assets.bytes("main.css").length / 2);
            assertThat(get(server.address() + assets.folder() + "/main.css", "identity").body())
                    .as("what is sent to those who cannot unpack").isEqualTo(Assets.bytes("main.css"));
            assertThat(get(server.address() + "assets/000000000000/main.css", "gzip").statusCode())
                    .as("the answer to an address of another build").isEqualTo(404);
        }
    }

    private static Server start(int port) {
        return Server.start(port, new Token("0123"), new Access(new Token("4567")), List.of());
    }

    private static HttpResponse<byte[]> get(String address, String encoding) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", encoding).build(), BodyHandlers.ofByteArray());
    }
}
