package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import guide.book.Chapter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, as a browser sees it. */
@ExtendWith(InBrowser.class)
class PagesInBrowserTest {

    private static final double READY_MILLIS = 300;
    /** A machine that does other things at the same time may be late now and then. */
    private static final int VISITS = 10;
    private static final int FIRST_BYTES = 1_500_000;
    private static final int LATER_BYTES = 100_000;
    private static final int NARROW = 360;
    private static final String NAVIGATION = "performance.getEntriesByType('navigation')[0]";
    private static final String TRANSFERRED = "performance.getEntriesByType('resource')"
            + ".reduce((sum, e) => sum + e.transferSize, " + NAVIGATION + ".transferSize)";
    /** All diagrams are drawn, and all that was begun is loaded. */
    private static final String QUIET = "document.readyState === 'complete'"
            + " && [...document.querySelectorAll('pre.mermaid')].every(diagram => diagram.hidden)";

    private final Browser browser;
    private final Reader reader;

    PagesInBrowserTest(Reader reader) {
        this.reader = reader;
        this.browser = reader.browser();
    }

    @AfterEach
    void restore() {
        browser.restoreSize();
        browser.value("localStorage.clear()");
    }

    private Stream<String> pages() {
        return Stream.concat(Stream.of("index.html", "glossary.html"), chapters());
    }

    private Stream<String> chapters() {
        return reader.book().chapters().stream().map(Chapter::id).map(id -> "chapters/" + id + ".html");
    }

    @Test
    void everyPageOpensWithoutComplaint() {
        browser.complaints();
        pages().forEach(page -> {
            reader.open(page);
            browser.waitUntil(QUIET);
            assertThat(browser.complaints()).as("what the console says of %s", page).isEmpty();
            assertThat(browser.foreignRequests()).as("what %s asks of other hosts", page).isEqualTo(List.of());
            browser.resize(NARROW, 740);
            assertThat(browser.number("document.documentElement.scrollWidth")).as("width of %s on a telephone", page)
                    .isLessThanOrEqualTo(NARROW);
            browser.restoreSize();
        });
    }

    @Test
    void aPageIsReadySoonAndLightTheSecondTime() {
        // On a busy machine nothing is asked of the time, and so once is enough.
        boolean busy = Reader.isMachineBusy();
        chapters().forEach(page -> {
            reader.open(page);
            double ready = Double.MAX_VALUE;
            for (int visit = 0; visit < (busy ? 1 : VISITS) && ready > READY_MILLIS; visit++) {
                reader.open(page);
                browser.waitUntil(NAVIGATION + ".loadEventEnd > 0");
                ready = Math.min(ready, browser.number(NAVIGATION + ".loadEventEnd"));
            }
            System.out.printf("%s: ready after %.0f ms, %.0f bytes%n", page, ready, browser.number(TRANSFERRED));
            if (!busy && !Reader.isMachineBusy()) {
                assertThat(ready).as("milliseconds until %s is ready", page).isLessThan(READY_MILLIS);
            }
            assertThat(browser.number(TRANSFERRED)).as("bytes of %s the second time", page).isLessThan(LATER_BYTES);
        });
    }

    @Test
    void aSlipInTheSearchIsForgiven() {
        reader.open("index.html");
        browser.find("#search").sendKeys("evicton");
        assertThat(browser.text(".found li strong")).as("the first that is found for evicton")
                .containsIgnoringCase("eviction");
        assertThat(browser.value("document.querySelectorAll('.found mark').length > 0"))
                .as("the word that was meant is marked").isEqualTo(true);
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void theFirstPageOfAllIsNotHeavy() {
        browser.forgetWhatIsCached();
        reader.open("chapters/" + reader.kata("LruCache").chapter() + ".html");
        browser.waitUntil(QUIET);
        System.out.printf("first time: %.0f bytes%n", browser.number(TRANSFERRED));
        assertThat(browser.number(TRANSFERRED)).as("bytes the first time").isLessThan(FIRST_BYTES);
    }

    @Test
    void nothingStandsInTheWayInLightAndInDark() {
        pages().forEach(page -> {
            reader.open(page);
            browser.waitUntil("document.readyState === 'complete'");
            assertThat(browser.barriers("html")).as("barriers of %s", page).isEmpty();
            browser.click("button.theme");
            assertThat(browser.value("document.documentElement.dataset.theme")).as("the theme").isEqualTo("dark");
            assertThat(browser.barriers("html")).as("barriers of %s in the dark", page).isEmpty();
            browser.click("button.theme");
        });
    }
}
