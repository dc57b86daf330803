package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An export that is opened from its folder, without any server. */
@ExtendWith(InBrowser.class)
class ExportInBrowserTest {

    @TempDir
    private static Path folder;

    private final Reader reader;
    private final Browser browser;

    ExportInBrowserTest(Reader reader) {
        this.reader = reader;
        this.browser = reader.browser();
    }

    @BeforeAll
    static void export(Reader reader) {
        new Export(reader.book(), "", note -> { }).to(folder);
    }

    private void open(String kata, String explorer) {
        browser.open(folder.resolve("chapters/" + reader.kata(kata).chapter() + ".html").toUri().toString());
        near(explorer);
    }

    private void near(String explorer) {
        browser.waitUntil("document.querySelector('[data-explore=" + explorer + "]')");
        // What is drawn above it later would move it away.
        browser.waitUntil("[...document.querySelectorAll('pre.mermaid')].every(diagram => diagram.hidden)");
        browser.value("document.querySelector('[data-explore=" + explorer
                + "]').scrollIntoView({behavior: 'instant'})");
    }

    @Test
    void theCachesAreStepped() {
        open("LruCache", "cache");
        browser.press(".explorer", "Step");
        assertThat(browser.text(".explorer .words")).as("the first step").startsWith("Step 1, key ");
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void theRingIsThatOfTheReference() {
        reader.open("chapters/" + reader.kata("HashRing").chapter() + ".html");
        near("ring");
        String live = added();
        open("HashRing", "ring");
        assertThat(added()).as("what moves when a node is added").isEqualTo(live);
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    private String added() {
        browser.press(".explorer", "Add a node");
        browser.waitUntil("document.querySelector('.explorer .words').textContent.startsWith('Added')");
        return browser.text(".explorer .words");
    }

    @Test
    void aCellOfTheMatrixShowsTheScheduleThatRan() {
        open("Transfer", "anomalies");
        browser.click("button[aria-label^=\"G2-item\"][aria-label*=\"at SERIALIZABLE of H2\"]");
        browser.press(".stage-schedule", "All");
        assertThat(browser.text(".stage-schedule .words")).as("the end").isEqualTo("The anomaly has happened.");
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }
}
