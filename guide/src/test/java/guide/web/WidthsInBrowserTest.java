package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages on a wide screen, on a laptop and on a telephone. */
@ExtendWith(InBrowser.class)
class WidthsInBrowserTest {

    private static final int WIDE = 1700;
    private static final int LAPTOP = 1280;
    private static final int TELEPHONE = 360;
    private static final int HEIGHT = 900;

    private final Reader reader;
    private final Browser browser;

    WidthsInBrowserTest(Reader reader) {
        this.reader = reader;
        this.browser = reader.browser();
    }

    @AfterEach
    void restore() {
        browser.restoreSize();
        browser.value("localStorage.clear()");
    }

    private void open(String kata, int width) {
        browser.resize(width, HEIGHT);
        reader.open("chapters/" + reader.kata(kata).chapter() + ".html");
    }

    /** How many different heights the elements of a selector begin at. */
    private double rows(String selector) {
        return browser.number("new Set([...document.querySelectorAll('" + selector + "')].filter(e => e.offsetParent)"
                + ".map(e => Math.round(e.getBoundingClientRect().top))).size");
    }

    private void near(String selector) {
        browser.value("document.querySelector('" + selector + "').scrollIntoView({behavior: 'instant'})");
    }

    @Test
    void whatIsOnThePageStandsBesideItWhereThereIsRoom() {
        for (int width : List.of(WIDE, LAPTOP)) {
            open("TtlCache", width);
            assertThat(browser.value("document.querySelector('.here details').open")).as("contents at %d", width)
                    .isEqualTo(true);
            assertThat(browser.number("document.querySelector('.here').getBoundingClientRect().left"))
                    .as("where the contents begin at %d", width)
                    .isGreaterThan(browser.number("document.querySelector('article').getBoundingClientRect().right"));
            assertThat(browser.text(".chapters li li")).as("the first kata at the left").contains("LruCache");
        }
        open("TtlCache", TELEPHONE);
        assertThat(browser.value("document.querySelector('.here details').open")).as("contents on a telephone")
                .isEqualTo(false);
    }

    @Test
    void theHeaderIsOneRowOnATelephone() {
        open("TtlCache", TELEPHONE);
        assertThat(browser.number("document.querySelector('.top').getBoundingClientRect().height"))
                .as("height of the header").isLessThan(64);
    }

    @Test
    void theButtonsOfAPanelShareARow() {
        open("TtlCache", LAPTOP);
        browser.find("kata-panel[name=TtlCache] button");
        assertThat(rows("kata-panel[name=TtlCache] .buttons button")).as("rows of buttons").isOne();
    }

    @Test
    void threeCachesStandInOneRowWithAWordOnTheWorkload() {
        open("LruCache", LAPTOP);
        near("[data-explore=cache]");
        browser.find(".explorer .cache");
        assertThat(rows(".explorer .cache")).as("rows of caches").isOne();
        assertThat(browser.text(".explorer .meaning")).as("what scans are").startsWith("scans: ");
    }

    @Test
    void theMatrixHasItsLegendAndBothTransactionsAreSeenOnATelephone() {
        open("Transfer", TELEPHONE);
        near("[data-explore=anomalies]");
        assertThat(browser.text(".explorer .legend")).as("the legend").contains("prevented", "P4", "lost update");
        browser.click("button[aria-label^=\"P4\"][aria-label*=\"at READ COMMITTED of H2\"]");
        browser.find(".schedule .now");
        assertThat(browser.number("document.querySelector('.schedule th:last-child').getBoundingClientRect().right"))
                .as("where T2 ends").isLessThan(TELEPHONE);
    }

    @Test
    void numbersWithTheirWordsAreNotWrapped() {
        for (int width : List.of(LAPTOP, TELEPHONE)) {
            open("LruCache", width);
            assertThat(browser.value("[...document.querySelectorAll('td[align=right]')].filter(cell => {"
                    + " const range = document.createRange(); range.selectNodeContents(cell);"
                    + " return new Set([...range.getClientRects()].map(box => Math.round(box.top / 8))).size > 1; })"
                    + ".map(cell => cell.textContent)")).as("wrapped cells at %d", width).isEqualTo(List.of());
        }
    }

    @Test
    void aTermThatWasJumpedToIsMarked() {
        reader.open("chapters/" + reader.kata("LruCache").chapter() + ".html");
        String term = (String) browser.value("document.querySelector('a.term').getAttribute('href')");
        reader.open(term.replaceFirst("^(\\.\\./)+", ""));
        assertThat(browser.value("getComputedStyle(document.querySelector('h2:target')).backgroundColor"))
                .as("the ground of the term")
                .isNotEqualTo(browser.value(
                        "getComputedStyle(document.querySelector('h2:not(:target)')).backgroundColor"));
    }

    @Test
    void aChapterOpensAgainWhereTheReaderWas() {
        open("TtlCache", LAPTOP);
        near("kata-panel[name=TtlCache]");
        browser.waitUntil("Object.keys(localStorage).some(key => key.startsWith('place:'))");
        reader.open("index.html");
        reader.open("chapters/" + reader.kata("TtlCache").chapter() + ".html");
        assertThat(browser.text(".returned")).as("what it says").contains("You were here", "TtlCache");
        assertThat(browser.number("Math.abs(document.querySelector('kata-panel[name=TtlCache]')"
                + ".getBoundingClientRect().top)")).as("how far away the panel is").isLessThan(HEIGHT);
    }

    @Test
    void hintsAndAnswersStayFoldedOnPaper() {
        open("TtlCache", LAPTOP);
        browser.onPaper(() -> assertThat(browser.value("getComputedStyle(document.querySelector("
                + "'article details:not([open])'), '::after').content")).as("what stands in their place")
                .asString().contains("Folded"));
    }
}
