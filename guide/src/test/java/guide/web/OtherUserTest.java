package guide.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guide.Fixture;
import guide.editor.Editor;
import guide.engine.TestRunner;
import guide.progress.Progress;
import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another user of the same machine, who reaches the reader's loopback and may read the reader's folders, but not what
 * is kept for the owner alone. Only root can become another user, so this runs where root builds.
 */
@DisabledOnOs(OS.WINDOWS)
class OtherUserTest {

    private static final String SOMEBODY = "nobody";
    private static final String OF_SOURCE = "/katas/Counter/reference?confirmed=yes";

    @TempDir
    private Path folder;

    @BeforeEach
    void ifRoot() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/bin/su")),
                "only root can become another user");
        assumeTrue(as("true").status() == 0, "there is no user " + SOMEBODY + " to become");
        Path above = folder.toRealPath();
        while (above.getParent() != null) {
            assumeTrue(above.equals(folder.toRealPath()) || Files.getPosixFilePermissions(above).stream()
                    .anyMatch(each -> each.name().equals("OTHERS_EXECUTE")), "nobody else gets as far as " + folder);
            above = above.getParent();
        }
        openToAll(folder);
    }

    @Test
    void neitherPagesNorTokenNorSourceAreGiven() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "there is no curl");
        Fixture fixture = Fixture.in(folder.resolve("workbook"));
        Progress progress = new Progress(fixture.book(), warning -> { });
        try (TestRunner runner = new TestRunner(fixture.book(), fixture.path(".kata/run"));
                Site site = Site.open(fixture.book(), runner, progress, Optional.<Editor>empty(), 0, false)) {
            openToAll(folder);
            for (String page : List.of("index.html", "chapters/01-counting.html", OF_SOURCE.substring(1), "events")) {
                Run fetched = as("curl -s -o /dev/null --max-time 20 -w '%{http_code}' " + site.address() + page);
                assertThat(fetched.output()).as("the answer to another user who asks for %s", page).isEqualTo("403");
            }
            Run page = as("curl -s --max-time 20 " + site.address() + "index.html");
            assertThat(page.output()).as("what another user is told").contains("./kata guide")
                    .doesNotContain("kata-token", "Counter");
            Run key = as("cat '" + fixture.path(".kata/browser.key") + "'");
            assertThat(key.status()).as("the status of reading the key").isNotZero();
            assertThat(key.output()).as("what another user reads of the key").isEmpty();
            Run tried = as("curl -s -o /dev/null --max-time 20 -w '%{http_code}' -X POST " + site.address()
                    + "katas/Counter/run");
            assertThat(tried.output()).as("the answer to another user who starts a run").isEqualTo("403");
            assertThat(owner(site)).as("the answer to the owner, who opens the link").isEqualTo(200);
        }
    }

    /** What the owner gets, whose browser opens the link and keeps the cookie. */
    private static int owner(Site site) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        return browser.send(HttpRequest.newBuilder(URI.create(site.link())).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Lets everybody read what is not kept for its owner alone, as a usual umask does. */
    private static void openToAll(Path folder) throws IOException, InterruptedException {
        new ProcessBuilder("chmod", "755", folder.toString()).start().waitFor();
    }

    /** What a command of another user has come to. */
    private record Run(int status, String output, String errors) {
    }

    private Run as(String command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", "");
        Path errors = Files.createTempFile("errors", "");
        Process process = new ProcessBuilder("/bin/su", "-s", "/bin/sh", SOMEBODY, "-c", command)
                .directory(new File("/")).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        int status = process.waitFor();
        Run run = new Run(status, Files.readString(output), Files.readString(errors));
        Files.delete(output);
        Files.delete(errors);
        return run;
    }
}
