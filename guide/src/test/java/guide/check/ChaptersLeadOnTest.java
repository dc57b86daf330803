package guide.check;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chapters lead to each other, the glossary covers each, and each kata belongs to a topic. */
class ChaptersLeadOnTest {

    private static final String BOUNDS = "guide/chapters/02-bounds.md";
    private static final String TOPICS = """
            # What is taught where
            01-counting | Numbers in order | kata-counter | Counter, Tally
            02-bounds | Ends | kata-clamp | Clamp, Wrap
            07-later | Much later | the-idea | -
            """;

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    private List<String> problems() {
        return new ChaptersLeadOn().check(fixture.book(), null).stream().map(Violation::problem).toList();
    }

    private void prose(String text) {
        fixture.replace(BOUNDS, "# Bounds\n", "# Bounds\n\n" + text + "\n");
    }

    @Test
    void aChapterThatIsSpokenOfIsLinked() {
        for (String text : List.of("More of it in the next\nchapter.", "See the chapter on counting.",
                "Chapter 1 says so.", "A later chapter says so.")) {
            Fixture before = fixture;
            prose(text);
            assertThat(problems()).as("a promise without a link: " + text).hasSize(1).first().asString()
                    .startsWith("It says '").endsWith("' without a link.");
            fixture.replace(BOUNDS, text, "Nothing.");
            assertThat(fixture).as("the same workbook").isSameAs(before);
        }
    }

    @Test
    void whatIsToBePredictedIsAnsweredInItsSection() {
        prose("**Predict before coding.** How many?\n\n<details>\n<summary>Answer</summary>\n\nTwo.\n\n</details>");
        assertThat(problems()).as("a question with its answer").isEmpty();
        prose("**Predict**: how\nmany?");
        assertThat(problems()).as("another question in front of it, without one").singleElement().asString()
                .startsWith("It asks '**Predict**: how many?").endsWith("' and does not answer.");
    }

    @Test
    void aLinkACodeBlockAndABookElsewhereAreNoPromise() {
        fixture.write("guide/syllabus.txt", "01-counting Counting\n02-bounds Bounds\n13-storage Storage\n");
        prose("[The next chapter](01-counting.md), the chapter on\n[counting](01-counting.md), `chapter 1` apart.");
        fixture.replace(BOUNDS, "`chapter 1` apart", "and chapter 13, which is to come")
                .write(BOUNDS, fixture.read(BOUNDS) + "\n```\nthe next chapter\n```\n\n## Further reading\n\n"
                        + "- A book, chapter 5.\n");
        assertThat(problems()).as("what is linked, to come, code, or in another book").isEmpty();
    }

    @Test
    void aTermIsDefinedOnceAndLeadsToAChapter() {
        fixture.write("guide/glossary.md", "# Glossary\n\n## Bound\n\nAn end. See [Bounds](chapters/02-bounds.md).\n\n"
                + "## bound\n\nAn end.\n");
        assertThat(problems()).as("a term twice, once without a chapter, and a chapter without a term")
                .containsExactly("'bound' is defined twice.", "'bound' does not say which chapter says more.",
                        "No term is one of chapter 01-counting.");
    }

    @Test
    void eachKataBelongsToATopicAndEachTopicToASection() {
        fixture.write("guide/topics.txt", TOPICS);
        assertThat(problems()).as("topics of all katas").isEmpty();
        fixture.write("guide/topics.txt", TOPICS.replace(", Tally", "").replace("kata-clamp", "nowhere")
                .replace("| -", ""));
        assertThat(problems()).as("a line of another form, a section that is not there, a kata without a topic")
                .containsExactly(
                        "'07-later | Much later | the-idea ' is not of the form 'chapter | topic | section | katas'.",
                        "The topic 'Ends' leads to #nowhere, which chapter 02-bounds does not have.",
                        "Tally of chapter 01-counting belongs to no topic.");
    }

    @Test
    void theReadmeShowsTheTopicsAndWhatIsToCome() {
        fixture.write("guide/topics.txt", TOPICS);
        String begin = "<!-- topics: written by ./kata sync from guide/topics.txt -->\n";
        assertThat(TopicTable.refresh(begin + "<!-- end of topics -->\n", fixture.book())).as("the table of topics")
                .isEqualTo(begin + """
                        | topic | chapter and section | katas |
                        | --- | --- | --- |
                        | Numbers in order | [1 Counting](guide/chapters/01-counting.md#kata-counter) | \
                        [Counter](guide/chapters/01-counting.md#kata-counter), \
                        [Tally](guide/chapters/01-counting.md#kata-tally) |
                        | Ends | [2 Bounds](guide/chapters/02-bounds.md#kata-clamp) | \
                        [Clamp](guide/chapters/02-bounds.md#kata-clamp), Wrap (to come) |
                        | Much later | to come |  |
                        <!-- end of topics -->
                        """);
    }
}
