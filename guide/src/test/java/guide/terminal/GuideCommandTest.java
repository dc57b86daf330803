package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that shows the workbook in the browser, as far as it ends by itself. */
final class GuideCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theExportIsWrittenAndSaidInALine() {
        Fixture fixture = Fixture.in(folder);
        Path site = folder.resolve("site");
        Answer answer = Answer.to(fixture, "guide", "--export", site.toString());
        assertThat(answer.status()).as("the exit status").isZero();
        assertThat(answer.complaints()).as("what is said on the way")
                .startsWith("Writing the workbook to " + site);
        assertThat(answer.out()).as("what is said").matches("Wrote \\d+ files\\. Open " + site.resolve("index.html")
                + "\n");
        assertThat(site.resolve("chapters/01-counting.html")).as("a chapter's page").exists();
    }

    @Test
    void aFolderOfTheReadersOwnIsBadUsage() throws IOException {
        Fixture fixture = Fixture.in(Files.createDirectory(folder.resolve("workbook")));
        Answer answer = Answer.to(fixture, "guide", "--export", folder.toString());
        assertThat(answer.status()).as("the exit status").isEqualTo(2);
        assertThat(answer.complaints()).as("the complaint").isEqualTo(folder
                + " is not empty, and no earlier export. Choose a new or an empty folder.\n");
    }

    @Test
    void aPortThatThereIsNotIsBadUsage() {
        Fixture fixture = Fixture.in(folder);
        for (String port : new String[] {"-1", "65536"}) {
            Answer answer = Answer.to(fixture, "guide", "--port=" + port);
            assertThat(answer.status()).as("the exit status for port " + port).isEqualTo(2);
            assertThat(answer.complaints()).as("the complaint").isEqualTo("--port takes a number from 0 to 65535, not "
                    + port + ".\n");
        }
    }

    @Test
    void theBrowserIsOpenedWhereThereIsADesktop() {
        assertThat(Browser.command("Linux", Map.of())).as("what opens pages on a server").isEmpty();
        assertThat(Browser.command("Linux", Map.of("DISPLAY", ":0"))).as("on a desktop").containsExactly("xdg-open");
        assertThat(Browser.command("Mac OS X", Map.of())).as("on macOS").containsExactly("open");
        assertThat(Browser.command("Windows 11", Map.of())).as("on Windows")
                .containsExactly("rundll32", "url.dll,FileProtocolHandler");
    }
}
