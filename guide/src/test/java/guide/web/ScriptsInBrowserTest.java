package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Our scripts, which no build step looks at: each of them loads, and what can be tried out alone is. */
@ExtendWith(InBrowser.class)
class ScriptsInBrowserTest {

    private final Browser browser;
    private final Reader reader;

    ScriptsInBrowserTest(Reader reader) {
        this.reader = reader;
        this.browser = reader.browser();
    }

    @BeforeEach
    void open() {
        reader.open("glossary.html");
        browser.complaints();
    }

    @Test
    void everyScriptLoadsWithoutComplaint() {
        for (String module : Assets.modules()) {
            assertThat(browser.value("import(page.assets + '" + module + "').then(() => 'loaded', String)"))
                    .as("what comes of %s", module).isEqualTo("loaded");
        }
        assertThat(browser.complaints()).as("what the console says").isEmpty();
    }

    @Test
    void slipsAreCountedByLetters() {
        assertThat(browser.value("['eviction evicton', 'lru lru', 'cache cahce', 'hash ring', 'abc abcd']"
                + ".map(pair => page.slips(...pair.split(' ')))"))
                .as("letters left out, none, exchanged with the neighbor, too many, and put in")
                .isEqualTo(List.of(1L, 0L, 1L, 3L, 1L));
    }

    @Test
    void aHeadingCountsForMoreThanTheText() {
        String section = "['a.html', 'Eviction', 'Belady', 'the best victim']";
        assertThat(browser.number("page.score(" + section + ", ['belady'])")).as("a word of the heading")
                .isGreaterThan(browser.number("page.score(" + section + ", ['victim'])"));
        assertThat(browser.number("page.score(" + section + ", ['victim', 'shard'])")).as("a word that does not occur")
                .isZero();
    }

    @Test
    void ofTwoQuestionsTheLastOneIsAnsweredWhicheverAnswerComesFirst() {
        assertThat(browser.value("import(page.assets + 'latest.js').then(async module => {"
                + " const latest = new module.Latest(); let answerFirst;"
                + " const first = latest.of(new Promise(resolve => { answerFirst = resolve; }));"
                + " const last = await latest.of(Promise.resolve('last')); answerFirst('first');"
                + " return [last, await first ?? 'overtaken']; })"))
                .as("the answers to the last question and to the one before it")
                .isEqualTo(List.of("last", "overtaken"));
    }

    @Test
    void aCrossingOfTransactionsIsTakenApart() {
        String rule = "one is still on call\\nH2\\nB: COMMIT\\nA: SELECT 1     -- (1)\\nA: returns    -- true\\n";
        assertThat(browser.value("import(page.assets + 'interleaving.js').then(module => { const found ="
                + " module.crossing('" + rule + "'); return [found.rest, found.engine, ...found.threads,"
                + " ...found.steps.map(step => step.who + '/' + step.call + '/' + step.outcome)]; })"))
                .as("what is said around it, the engine, a column a transaction, and the steps")
                .isEqualTo(List.of("one is still on call", "H2", "A", "B", "B/COMMIT/", "A/SELECT 1/(1)",
                        "A/returns/true"));
    }

    @Test
    void anInterleavingIsTakenApart() {
        String message = "The following interleaving leads to the error:\\n| ------------- |\\n"
                + "| Thread 1 | Thread 2 |\\n| ------------- |\\n| get(1)   |          |\\n|   a.get()|          |\\n"
                + "|          | put(1)   |\\n";
        assertThat(browser.value("import(page.assets + 'interleaving.js').then(module =>"
                + " module.parsed('" + message + "').rows.map(row => row.cells.join('/')))"))
                .as("a cell a thread").isEqualTo(List.of("get(1)/", "  a.get()/", "/put(1)"));
        assertThat(browser.value("import(page.assets + 'interleaving.js').then(module => ['get(1)', '  a.get()',"
                + " '  lock.lock()', '  switch', ''].map(cell => module.kind(cell, ['a', 'switch'])))"))
                .as("what each line is").isEqualTo(List.of("call", "own", "added", "added", ""));
    }
}
