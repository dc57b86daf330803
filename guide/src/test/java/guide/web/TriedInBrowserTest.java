package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers try out on the pages: schedules, caches, the ring, and the plots. */
@ExtendWith(InBrowser.class)
class TriedInBrowserTest {

    private final Reader reader;
    private final Browser browser;

    TriedInBrowserTest(Reader reader) {
        this.reader = reader;
        this.browser = reader.browser();
    }

    private void show(String kata, String selector) {
        reader.open("chapters/" + reader.kata(kata).chapter() + ".html");
        browser.complaints();
        // What is drawn above it later would move it away.
        browser.waitUntil("[...document.querySelectorAll('pre.mermaid')].every(diagram => diagram.hidden)");
        browser.value("document.querySelector('" + selector + "').scrollIntoView({behavior: 'instant'})");
    }

    @Test
    void aCellOfTheMatrixOpensItsSchedule() {
        show("Transfer", "[data-explore=anomalies]");
        browser.click("button[aria-label^=\"G2-item\"][aria-label*=\"at SERIALIZABLE of H2\"]");
        browser.find(".schedule .now");
        assertThat(browser.number("document.querySelectorAll('.schedule .step').length")).as("steps shown").isOne();
        browser.press(".stage-schedule", "Step");
        assertThat(browser.number("document.querySelectorAll('.schedule .step').length")).as("steps shown")
                .isEqualTo(2);
        browser.press(".stage-schedule", "All");
        assertThat(browser.text(".stage-schedule .words")).as("the end").isEqualTo("The anomaly has happened.");
        browser.click("button[aria-label^=\"P4\"][aria-label*=\"at REPEATABLE READ of PostgreSQL\"]");
        browser.waitUntil("document.querySelector('.stage-schedule p').textContent.startsWith('PostgreSQL')");
        browser.press(".stage-schedule", "All");
        assertThat(browser.text(".stage-schedule .words")).as("the end").isEqualTo("It was prevented.");
        browser.find(".step.waits");
        browser.find(".step.refused");
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void cachesAreSteppedSideBySide() {
        show("LruCache", "[data-explore=cache]");
        browser.find(".explorer .slots");
        browser.press(".explorer", "Step");
        browser.press(".explorer", "Step");
        assertThat(browser.text(".explorer .words")).as("what happened").startsWith("Step 2, key ")
                .contains("LruCache", "LfuCache", "TinyLfuCache");
        browser.press(".explorer", "Back");
        assertThat(browser.text(".explorer .ratio")).as("the ratio").isEqualTo("0 of 1 hit, 0 %");
        browser.press(".explorer", "Play");
        browser.waitUntil("document.querySelector('.explorer input[type=range]').value >= 3");
        browser.press(".explorer", "Pause");
        browser.press(".explorer", "Reset");
        assertThat(browser.text(".explorer .words")).as("after a reset").startsWith("Nothing was asked for yet");
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void aRaceIsSteppedByItsReader() {
        show("CacheAside", "[data-explore=race]");
        browser.find(".explorer .schedule.race");
        browser.press(".explorer", "The slow reader");
        assertThat(browser.text(".explorer .words")).as("the end without leases")
                .isEqualTo("All have ended. The cache holds 99, the database says 79, until the row expires.");
        browser.value("(() => { const choice = document.querySelector('.explorer select'); "
                + "choice.value = 'with leases'; choice.dispatchEvent(new Event('change')); })()");
        assertThat(browser.text(".explorer .words")).as("after a change of the cache").startsWith("Nothing is held");
        browser.press(".explorer", "Next call of the reader");
        browser.press(".explorer", "Next call of the writer");
        assertThat(browser.number("document.querySelectorAll('.race .step').length")).as("calls shown").isEqualTo(2);
        browser.press(".explorer", "Back");
        browser.press(".explorer", "The slow reader");
        assertThat(browser.text(".explorer .words")).as("the end with leases").isEqualTo(
                "All have ended. The cache holds nothing, the database says 79: nothing old is left.");
        browser.find(".race .step.refused");
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void aTreeIsWatched() {
        show("BPlusTree", "[data-explore=tree]");
        browser.find(".explorer .tree .page.written");
        assertThat(browser.text(".explorer .words")).as("the first call").contains("put(12): 12 is new", "1 page on 1");
        browser.press(".explorer", "End");
        assertThat(browser.text(".explorer .words")).as("the last call").contains("3 levels");
        browser.value("(() => { const choice = document.querySelector('.explorer select'); "
                + "choice.value = 'queries'; choice.dispatchEvent(new Event('change')); })()");
        assertThat(browser.text(".explorer .words")).as("a question").contains("get(7)", "written: none");
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void aStampedeIsPlayed() {
        show("SingleFlight", "[data-explore=stampede]");
        browser.find(".explorer .crowd .hit");
        browser.press(".explorer", "End");
        assertThat(browser.text(".explorer .words")).as("the end if nothing is done").contains("1000 requests",
                "100 have waited", "100 begun");
        browser.value("(() => { const choice = document.querySelector('.explorer select'); "
                + "choice.value = 'SingleFlight'; choice.dispatchEvent(new Event('change')); })()");
        assertThat(browser.text(".explorer .words")).as("the end with a single flight")
                .contains("100 have waited", " 1 begun");
        browser.press(".explorer", "Expiry");
        assertThat(browser.text(".explorer .words")).as("the moment of expiry").startsWith("At the expiry");
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void aUserIsRouted() {
        show("ReplicaRouter", "[data-explore=replica]");
        browser.find(".explorer .schedule.race");
        browser.press(".explorer", "The usual story");
        assertThat(browser.text(".explorer .words")).as("the end with reads to the replica")
                .isEqualTo("Step 5 is older than what the user has written or read.");
        browser.find(".race .step.refused");
        browser.value("(() => { const choice = document.querySelector('.explorer select'); "
                + "choice.value = 'ReplicaRouter'; choice.dispatchEvent(new Event('change')); })()");
        assertThat(browser.text(".explorer .words")).as("the end with the router")
                .isEqualTo("What the user has seen is lost, and he is told so.");
        browser.press(".explorer", "Back");
        assertThat(browser.text(".explorer .words")).as("a step before the end")
                .isEqualTo("The user has seen nothing older than he knew.");
        browser.press(".explorer", "Reset");
        browser.press(".explorer", "Write");
        assertThat(browser.number("document.querySelectorAll('.race .step').length")).as("steps shown").isEqualTo(1);
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void linksAreCut() {
        show("PartitionedStore", "[data-explore=partition]");
        browser.find(".explorer .partition .leads");
        assertThat(browser.text(".explorer .words")).as("while all is well").isEqualTo("0 of 10 links are cut. "
                + "Consistent: A, B, C, D and E answer. Available: all answer. "
                + "A in term 1 takes itself for the leader.");
        browser.press(".explorer", "Two and three");
        assertThat(browser.text(".explorer .words")).as("two and three").isEqualTo("6 of 10 links are cut. "
                + "Consistent: C, D and E answer. Available: all answer. "
                + "A in term 1 and C in term 2 take themselves for the leader.");
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void aPlanIsRead() {
        show("PlanReader", "[data-explore=plan]");
        browser.find(".explorer .plan-tree .bar");
        assertThat(browser.text(".explorer .words")).as("what is read off the first plan")
                .startsWith("1,273 rows of tables were looked at. The most time took Index Scan on orders");
        browser.value("(() => { const choice = document.querySelector('.explorer select'); "
                + "choice.value = 'Columns that depend on each other'; "
                + "choice.dispatchEvent(new Event('change')); })()");
        assertThat(browser.text(".explorer .rows.bad")).as("the worst estimate")
                .isEqualTo("54 expected, 270 came: 5.0 times off");
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void aCacheStandsBetweenClientAndServer() {
        show("Versioning", "[data-explore=exchange]");
        browser.waitUntil("document.querySelector('.explorer .keys')?.textContent.endsWith('Cache: empty.')");
        browser.press(".explorer", "Send");
        browser.press(".explorer", "Send");
        assertThat(browser.text(".explorer .words")).as("the second request").startsWith("Cache: hit.");
        browser.press(".explorer", "A minute passes");
        browser.press(".explorer", "Send");
        assertThat(browser.text(".explorer .words")).as("a minute later").startsWith("Cache: revalidated.");
        browser.press(".explorer", "Start again");
        browser.press(".explorer", "Send");
        assertThat(browser.text(".explorer .keys")).as("what is stored").endsWith("/v1/users/7 → \"11\", fresh.");
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void nodesComeAndGo() {
        show("HashRing", "[data-explore=ring]");
        browser.find(".explorer .arc");
        browser.press(".explorer", "Add a node");
        browser.waitUntil("document.querySelector('.explorer .words').textContent.startsWith('Added d')");
        assertThat(browser.text(".explorer .words")).as("what moved").endsWith("Between the other nodes moved 0.");
        browser.press(".explorer", "Remove a");
        browser.waitUntil("document.querySelector('.explorer .words').textContent.startsWith('Removed a')");
        assertThat(browser.text(".explorer .words")).as("what moved").endsWith("Between the other nodes moved 0.");
        assertThat(browser.barriers(".explorer")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void plotsAreInteractiveAndShowTheReadersMachine() throws IOException {
        Path own = Files.createDirectories(reader.book().root().resolve(".kata/bench"));
        Files.copy(reader.book().root().resolve("benchmarks/results/eviction-time.json"),
                own.resolve("eviction-time.json"));
        show("LruCache", "figure.plot[data-plot=eviction-time]");
        String plot = "figure[data-plot=eviction-time] ";
        browser.find(plot + "canvas");
        assertThat(browser.text(plot + ".legend")).as("the lines").contains("LruCache", "one read of memory",
                "LruCache · this machine");
        browser.press(plot + ".legend", "LfuCache");
        browser.find(plot + ".entry[aria-pressed=false]");
        browser.click(plot + "summary");
        assertThat(browser.text(plot + "table")).as("the numbers").contains("LruCache", "1,000,000");
        assertThat(browser.barriers(".interactive")).as("barriers").isEmpty();
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }
}
