package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.engine.TestRunner;
import guide.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What foreign pages, other programs of this machine and hostile katas may try; the server still answers. */
final class AttacksTest {

    private static final int STREAMS = 500;
    private static final int PATIENCE_MILLIS = 600_000;
    private static final String SECRET = "not for the pages";

    @TempDir
    static Path folder;

    private static Fixture fixture;
    private static TestRunner runner;
    private static Site site;
    private static String cookie = "";

    @BeforeAll
    static void open() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        fixture = Fixture.in(Files.createDirectory(folder.resolve("workbook")));
        fixture.write("secret.txt", SECRET);
        fixture.replace("guide/chapters/01-counting.md", "Spot the bug.", """
                <script>alert(1)</script> <img src=x onerror=alert(1)> <details onclick="alert(1)">

                <iframe src="https://example.org"></iframe>

                [click](javascript:alert(1)) [up](../../../secret.txt) ![out](https://example.org/x.png)
                """);
        Progress progress = new Progress(fixture.book(), warning -> { });
        runner = new TestRunner(fixture.book(), Files.createDirectories(progress.folder().resolve("run")));
        site = Site.open(fixture.book(), runner, progress, Optional.empty(), 0, false);
        cookie = "Cookie: " + cookie(open(invitation())) + "\r\n";
    }

    @AfterAll
    static void close() throws IOException {
        site.close();
        runner.close();
    }

    @AfterEach
    void stillAnswers() throws IOException {
        assertThat(get("/index.html", "")).as("the answer to the reader after the attack").startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1",
        "localhost.evil.example:PORT", "127.0.0.1:PORT@evil.example", "0.0.0.0:PORT", ""})
    void aForeignHostIsRefused(String host) throws IOException {
        String answer = ask("GET /index.html HTTP/1.1\r\nHost: " + host.replace("PORT", "" + site.port())
                + "\r\n" + cookie + "Connection: close\r\n\r\n");
        assertThat(answer).as("the answer to a request for another host").matches("(?s)HTTP/1.1 4(00|03) .*")
                .doesNotContain("kata-token");
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws IOException {
        assertThat(ask("GET /index.html HTTP/1.0\r\n" + cookie + "\r\n")).as("the answer to a request for no host")
                .matches("(?s)HTTP/1.\\d 4(00|03) .*").doesNotContain("kata-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://127.0.0.1:PORT", "http://127.0.0.1:1", "null",
        "http://localhost:PORT"})
    void aForeignOriginIsRefused(String origin) throws IOException {
        String header = "Origin: " + origin.replace("PORT", "" + site.port()) + "\r\n";
        assertThat(get("/index.html", header)).as("the answer to a page of another origin")
                .startsWith("HTTP/1.1 403 ").doesNotContain("kata-token");
        assertThat(get("/events", header + "Accept: text/event-stream\r\n"))
                .as("the events for a page of another origin").startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X-Kata-Token: \r\n", "X-Kata-Token: 00000000000000000000000000000000\r\n"})
    void aChangeWithoutTheTokenIsRefused(String header) throws IOException {
        assertThat(post("/katas/Clamp/run", header)).as("the answer to a change without the page's token")
                .startsWith("HTTP/1.1 403 ");
        for (String path : List.of("/katas/Clamp/hints/1", "/katas/Clamp/bench",
                "/open?at=katas/02-bounds/src/main/java/katas/bounds/Clamp.java:1")) {
            assertThat(post(path, header)).as("the answer to %s without the page's token", path)
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cookie: kata-PORT=\r\n", "Cookie: kata-PORT=00000000000000000000000000000000\r\n",
        "Cookie: kata-1=SECRET\r\n"})
    void whoeverWasNotLetInSeesNoPageAndNoCode(String header) throws IOException {
        String sent = header.replace("PORT", "" + site.port())
                .replace("SECRET", cookie.replaceFirst(".*=", "").strip());
        for (String path : List.of("/", "/index.html", "/chapters/01-counting.html", "/events", "/katas/Clamp/diff",
                "/katas/Clamp/reference?confirmed=yes",
                "/files/katas/02-bounds/src/main/java/katas/bounds/Clamp.java.html",
                "/search.js", "/plots/any.json", "/nothing")) {
            assertThat(ask("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + site.port() + "\r\n" + sent
                    + "Connection: close\r\n\r\n")).as("the answer to a stranger who asks for " + path)
                    .startsWith("HTTP/1.1 403 ").contains("./kata guide").doesNotContain("kata-token");
        }
    }

    @Test
    void anInvitationCountsOnce() throws IOException {
        String path = invitation();
        assertThat(open(path)).as("the answer to the first who opens a link").startsWith("HTTP/1.1 302 ")
                .contains("HttpOnly").contains("SameSite=Strict");
        assertThat(open(path)).as("the answer to the second who opens it").startsWith("HTTP/1.1 403 ")
                .contains("was used before").doesNotContain("Set-Cookie");
        assertThat(open("/open/00000000000000000000000000000000")).as("the answer to one who guesses")
                .startsWith("HTTP/1.1 403 ").doesNotContain("Set-Cookie");
    }

    @Test
    void theBrowserIsKnownWhenTheProgramStartsAgain() throws IOException {
        Path key = fixture.book().root().resolve(".kata/browser.key");
        assertThat(Access.keptIn(key.getParent()).invite()).as("another link").isNotEqualTo(invitation());
        assertThat(cookie).as("the cookie holds what is kept").contains(Files.readString(key));
        if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(key)).as("who may read what is kept")
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aRequestAcrossSitesIsRefused(String site) throws IOException {
        String header = "Sec-Fetch-Site: " + site + "\r\nSec-Fetch-Mode: no-cors\r\n";
        assertThat(get("/events?chapter=01-counting", header)).as("the answer to a picture of a foreign page")
                .startsWith("HTTP/1.1 403 ");
        assertThat(post("/katas/Clamp/run", header + "X-Kata-Token: " + token() + "\r\n"))
                .as("the answer to a form of a foreign page").startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void otherMethodsAreRefused(String method) throws IOException {
        assertThat(ask(method + " /index.html HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n"))
                .as("the answer to " + method).matches("(?s)HTTP/1.1 4\\d\\d .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.java:1", "/etc/passwd:1", "katas/../pom.java:1", "katas/nothing.java:1",
        "solutions/02-bounds/src/main/java/bounds/Clamp.java:1", "katas/02-bounds/pom.xml:1", "--version", "",
        "katas/02-bounds/src/main/java/katas/bounds/Clamp.java:1;touch x"})
    void onlyFilesOfTheKatasAreOpenedInTheEditor(String place) throws IOException {
        String path = "/open?at=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
        assertThat(post(path, "X-Kata-Token: " + token() + "\r\n")).as("the answer to a page that opens %s", place)
                .matches("(?s)HTTP/1.1 40[04] .*(among the katas|such as katas/A.java:7).*");
    }

    @Test
    void aPageWithTheTokenIsHeard() throws IOException {
        assertThat(post("/katas/Clamp/hints/1", "X-Kata-Token: " + token() + "\r\n"))
                .as("the answer to a page's own request").startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret.txt", "/chapters/../../secret.txt", "/files/../secret.txt",
        "/%2e%2e/secret.txt", "/files/%2e%2e%2fsecret.txt", "/files/..%2f..%2fsecret.txt", "/files/..%5csecret.txt",
        "/..\\secret.txt", "/files/%252e%252e%252fsecret.txt", "/files/..;/secret.txt", "//secret.txt",
        "/files//etc/passwd", "/files/%c0%ae%c0%ae/secret.txt", "/secret.txt%00.html", "/files/secret.txt.html",
        "/secret.txt", "/assets/x/..%2fmain.css", "/assets/../../secret.txt", "/plots/..%2f..%2fsecret.txt.json",
        "/katas/..%2fsecret.txt/diff", "/katas/..%2f..%2fsecret/reference?confirmed=yes",
        "/guide/chapters/01-counting.md"})
    void noPathLeadsOut(String path) throws IOException {
        assertThat(get(path, "")).as("the answer to " + path).matches("(?s)HTTP/1.1 (400|404) .*")
                .doesNotContain(SECRET).doesNotContain("root:");
    }

    @Test
    void scriptsOfChaptersAreText() throws IOException {
        String page = get("/chapters/01-counting.html", "");
        assertThat(page).as("the page of a hostile chapter").contains("&lt;script&gt;alert(1)")
                .contains("&lt;img src=x onerror=alert(1)&gt;").contains("&lt;details onclick=")
                .contains("&lt;iframe").doesNotContain("<iframe").doesNotContain("javascript:")
                .doesNotContain("<script>")
                .doesNotContain("secret.txt\"").doesNotContain("example.org/x.png");
    }

    @Test
    void scriptsInAKataAreText() throws IOException {
        fixture.replace("katas/02-bounds/src/main/java/katas/bounds/Clamp.java", "package",
                "// </code></pre><script>alert(1)</script>\npackage");
        assertThat(get("/files/katas/02-bounds/src/main/java/katas/bounds/Clamp.java.html", ""))
                .as("the page of a hostile kata").contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
    }

    @Test
    void noPageMayRunWhatIsNotAFileOfOurs() throws IOException {
        assertThat(get("/index.html", "")).as("the policy of a page")
                .contains("default-src 'none'").contains("script-src 'self'").contains("frame-ancestors 'none'")
                .contains("base-uri 'none'").contains("X-Content-Type-Options: nosniff")
                .containsPattern("Cross-Origin-Resource-Policy: same-origin");
        assertThat(get("/chapters/01-counting.html", "")).as("a page's scripts").doesNotContainPattern("<script>")
                .doesNotContainPattern("\\son[a-z]+=\"").doesNotContainPattern("src=\"(https?:)?//");
    }

    @Test
    void hugeHeadsAreRefused() throws IOException {
        assertThat(get("/index.html", "X: " + "x".repeat(100_000) + "\r\n")).as("the answer to a huge head")
                .startsWith("HTTP/1.1 431 ");
        assertThat(get("/" + "x".repeat(100_000), "")).as("the answer to a huge address").matches("(?s)HTTP/1.1 4.*");
    }

    @Test
    void hugeBodiesAreRefused() throws IOException {
        assertThat(ask("POST /katas/Clamp/hints/1 HTTP/1.1\r\n" + host() + "X-Kata-Token: " + token()
                + "\r\nContent-Length: 9999999999\r\n\r\nx")).as("the answer to a huge body")
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void requestsThatNeverEndKeepNobodyWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                Socket socket = connect();
                slow.add(socket);
                socket.getOutputStream().write("GET /index.html HTTP/1.1\r\nHost: 127"
                        .getBytes(StandardCharsets.UTF_8));
            }
            stillAnswers();
        } finally {
            close(slow);
        }
    }

    @Test
    void bodiesThatNeverEndKeepNobodyWaiting() throws IOException {
        String token = token();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                Socket socket = connect();
                slow.add(socket);
                socket.getOutputStream().write(("POST /katas/Clamp/hints/1 HTTP/1.1\r\n" + host() + "X-Kata-Token: "
                        + token + "\r\nContent-Length: 1000\r\n\r\nx").getBytes(StandardCharsets.UTF_8));
            }
            stillAnswers();
        } finally {
            close(slow);
        }
    }

    @Test
    void fiveHundredStreamsOfEventsKeepNobodyWaiting() throws IOException {
        List<Socket> streams = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                Socket socket = connect();
                streams.add(socket);
                socket.getOutputStream().write(("GET /events HTTP/1.1\r\n" + host()
                        + "Accept: text/event-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            stillAnswers();
            long refused = 0;
            for (Socket socket : streams) {
                refused += statusLine(socket).contains(" 503 ") ? 1 : 0;
            }
            assertThat(refused).as("streams that were refused").isGreaterThan(STREAMS / 2);
        } finally {
            close(streams);
        }
    }

    @Test
    void halfClosedAndBrokenRequestsAreHarmless() throws IOException {
        for (String request : List.of("\r\n\r\n", "GET\r\n\r\n", "\u0000\u0001\u0002", "GET / HTTP/9.9\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\nzzzz\r\n")) {
            try (Socket socket = connect()) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as("the answer to a request that is none").doesNotContain(" 200 ");
            }
        }
    }

    @Test
    void theServerListensOnLoopbackOnly() throws IOException {
        List<String> reached = new ArrayList<>();
        try (Stream<NetworkInterface> interfaces = NetworkInterface.networkInterfaces()) {
            for (NetworkInterface each : interfaces.toList()) {
                each.inetAddresses().filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                        .filter(address -> accepts(new InetSocketAddress(address, site.port())))
                        .forEach(address -> reached.add(address.getHostAddress()));
            }
        }
        assertThat(reached).as("addresses other than loopback that are answered").isEmpty();
    }

    private static boolean accepts(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static String host() {
        return "Host: 127.0.0.1:" + site.port() + "\r\n" + cookie;
    }

    private static String invitation() {
        return site.link().replaceFirst("http://[^/]*", "");
    }

    private static String open(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + site.port() + "\r\nConnection: close\r\n\r\n");
    }

    private static String cookie(String answer) {
        return answer.lines().filter(line -> line.startsWith("Set-Cookie: ")).findFirst().orElseThrow()
                .replaceFirst("Set-Cookie: ([^;]*);.*", "$1");
    }

    private static String token() throws IOException {
        String page = get("/index.html", "");
        String before = "kata-token\" content=\"";
        int start = page.indexOf(before) + before.length();
        return page.substring(start, page.indexOf('"', start));
    }

    private static String get(String path, String headers) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\n" + host() + headers + "Connection: close\r\n\r\n");
    }

    private static String post(String path, String headers) throws IOException {
        return ask("POST " + path + " HTTP/1.1\r\n" + host() + headers
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");
    }

    /** Sends a request as it is, and reads until the server closes. */
    private static String ask(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", site.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static String statusLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\r'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString();
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
