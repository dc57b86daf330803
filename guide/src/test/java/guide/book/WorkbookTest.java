package guide.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.Fixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static final String COUNTING = "guide/chapters/01-counting.md";

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @Test
    void aChapterIsReadFromItsFrontMatter() {
        Chapter chapter = fixture.book().chapters().get(1);
        assertThat(chapter.id()).as("id").isEqualTo("02-bounds");
        assertThat(chapter.number()).as("number").isEqualTo(2);
        assertThat(chapter.name()).as("name").isEqualTo("bounds");
        assertThat(chapter.title()).as("title").isEqualTo("Bounds");
        assertThat(chapter.minutes()).as("minutes").isEqualTo(20);
        assertThat(chapter.needs()).as("what it needs").containsExactly("01-counting");
        assertThat(chapter.packageName()).as("package").isEqualTo("katas.bounds");
    }

    @Test
    void aKataIsReadFromItsSection() {
        Kata kata = fixture.kata("Tally");
        assertThat(kata.minutes()).as("minutes").isEqualTo(20);
        assertThat(kata.level()).as("level").isEqualTo(2);
        assertThat(kata.anchor()).as("anchor").isEqualTo("kata-tally");
        assertThat(kata.className()).as("class").isEqualTo("katas.counting.Tally");
        assertThat(kata.hints()).as("hints, in their order").containsExactly("Each word has a number of its own.",
                "A word that is not in the map was never added.", "`Map.merge` does it.");
    }

    @Test
    void aHintMayHaveSeveralParagraphsAndCode() {
        String hint = "First this.\n\n```java\nint a = 1;\n```\n\n- then\n- that";
        fixture.replace(COUNTING, "What does the first call return?", hint);
        assertThat(fixture.kata("Counter").hints().get(0)).as("the hint to the letter").isEqualTo(hint);
    }

    @Test
    void aPageWithWindowsLineBreaksIsReadAlike() {
        List<Chapter> before = fixture.book().chapters();
        fixture.write(COUNTING, fixture.read(COUNTING).replace("\n", "\r\n"));
        assertThat(fixture.book().chapters()).as("the chapters").isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"Counter, Counter", "cOUNTER, Counter", "1, Counter Tally", "01, Counter Tally",
        "counting, Counter Tally", "Counting, Counter Tally", "01-counting, Counter Tally", "2, Clamp", "02, Clamp",
        "all, Counter Tally Clamp", "ALL, Counter Tally Clamp"})
    void aWordMeansKatas(String word, String katas) {
        assertThat(fixture.book().select(word)).as("what %s means", word).extracting(Kata::name)
                .containsExactly(katas.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "3", "001", "-1", "count", "CounterTest", "*", "01-counting.md", "."})
    void otherWordsMeanNothing(String word) {
        assertThat(fixture.book().select(word)).as("what '%s' means", word).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Conter, Counter", "cuonter, Counter", "tally2, Tally", "clmp, Clamp", "bound, bounds",
        "countin, counting"})
    void aMistypedWordHasANearestName(String word, String name) {
        assertThat(fixture.book().nearest(word)).as("the name nearest to %s", word).contains(name);
    }

    @Test
    void aChapterIsFoundByItsNumberAmongTwoDigits() {
        fixture.write("guide/chapters/10-more.md", fixture.read("guide/chapters/02-bounds.md")
                .replace("Clamp", "Wrap"));
        assertThat(fixture.book().select("10")).as("what 10 means").extracting(Kata::name).containsExactly("Wrap");
        assertThat(fixture.book().select("1")).as("what 1 means").extracting(Kata::name)
                .containsExactly("Counter", "Tally");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Counting              | titel: Counting | the front matter has no title:
            minutes: 30                  | minutes: soon   | minutes: 'soon' is not a whole number from 1 to 9999
            minutes: 30                  | minutes: 0      | minutes: '0' is not a whole number from 1 to 9999
            minutes: 30                  | minutes: -5     | minutes: '-5' is not a whole number from 1 to 9999
            needs: none                  | wants: none     | the front matter has no needs:
            katas:                       | classes:        | the front matter has no katas:
            Counter, 10 minutes, level 1 | Counter | 'Counter' under katas: \
            is not of the form 'LruCache, 30 minutes, level 1'
            Counter, 10 minutes, level 1 | Counter, 10 minutes, level 6 | 'Counter, 10 minutes, level 6' under katas: \
            is not of the form 'LruCache, 30 minutes, level 1'
            Counter, 10 minutes, level 1 | Counter, 99999999999 minutes, level 1 | \
            'Counter, 99999999999 minutes, level 1' under katas: \
            is not of the form 'LruCache, 30 minutes, level 1'
            Tally, 20 minutes            | Counter, 20 minutes | 'Counter' stands twice under katas:
            """)
    void frontMatterThatMakesNoSenseIsNamed(String before, String after, String problem) {
        fixture.replace(COUNTING, before, after);
        assertThatThrownBy(fixture::book).as("what is wrong").isInstanceOf(BookException.class)
                .hasMessage(COUNTING + ": " + problem + ". Mend the front matter.");
    }

    @Test
    void aPageWithoutFrontMatterIsNamed() {
        fixture.write(COUNTING, "# Counting\n");
        assertThatThrownBy(fixture::book).as("what is wrong").isInstanceOf(BookException.class)
                .hasMessage(COUNTING + ": the front matter has no title:. Mend the front matter.");
    }

    @Test
    void aPageInAnotherEncodingIsNamed() throws IOException {
        Files.write(fixture.path(COUNTING), fixture.read(COUNTING).replace("Counting", "Zählen")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(fixture::book).as("what is wrong").isInstanceOf(BookException.class)
                .hasMessage(fixture.path(COUNTING) + " is not UTF-8. Save it in that encoding.");
    }

    @Test
    void aFolderWithoutChaptersIsNotAWorkbook() {
        fixture.delete("guide/chapters/01-counting.md").delete("guide/chapters/02-bounds.md");
        assertThatThrownBy(fixture::book).as("what is wrong").isInstanceOf(BookException.class)
                .hasMessage(folder.resolve("guide/chapters").toAbsolutePath()
                        + " holds no chapter. Run kata from the folder that you cloned.");
    }

    @Test
    void anotherFolderIsNotAWorkbook() {
        Path elsewhere = folder.resolve("elsewhere");
        assertThatThrownBy(() -> Workbook.open(elsewhere)).as("what is wrong").isInstanceOf(BookException.class)
                .hasMessage("Cannot read the folder " + elsewhere.resolve("guide/chapters")
                        + ": run kata from the folder that you cloned.");
    }

    @Test
    void otherFilesAmongTheChaptersAreNoChapters() {
        fixture.write("guide/chapters/README.md", "# Notes\n").write("guide/chapters/plots/a.svg", "<svg/>");
        assertThat(fixture.book().chapters()).as("the chapters").extracting(Chapter::id)
                .containsExactly("01-counting", "02-bounds");
    }

    @Test
    void anchorsAreMadeAsTheCodeHostsMakeThem() {
        fixture.write("page.md", """
                # What's new, *really*?
                ## `Map.merge` & friends
                ## Twice
                ## Twice
                Setext 1_2
                ---
                ### Häuser — 3/4
                """);
        assertThat(Workbook.anchors(fixture.path("page.md"))).as("the anchors").containsExactly("whats-new-really",
                "mapmerge--friends", "twice", "twice-1", "setext-1_2", "häuser--34");
    }

    @Test
    void linksArePicturesAndReferencesToo() {
        fixture.write("page.md", """
                [a](a.md) ![b](b.svg) [![c](c.svg)](c.md) [d][ref] <https://example.org>

                `[no](code.md)`

                [ref]: d.md
                """);
        assertThat(Workbook.links(fixture.path("page.md"))).as("the links").containsExactly("a.md", "b.svg", "c.md",
                "c.svg", "d.md", "https://example.org");
    }
}
