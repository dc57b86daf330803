package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a reader chooses a path, and what follows it. */
class PathCommandTest {

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @Test
    void pathsAreShownWithTheChosenOneMarked() {
        String shown = """
                > book      0 of  3 green,  1 h
                           every kata of every chapter
                  weekend   0 of  2 green,  1 h
                           of each chapter the katas of level 1, or its first of the lowest
                ./kata path NAME chooses another one.
                """;
        assertThat(Answer.to(fixture, "path")).as("the paths that have a kata, at first the whole book")
                .isEqualTo(new Answer(0, shown, ""));
        assertThat(Answer.to(fixture, "path", "Weekend")).as("the choice of a path, in any case of letters").isEqualTo(
                new Answer(0, "Your path: a weekend, 2 katas, about 1 h. Next: Counter. ./kata goes on.\n", ""));
        assertThat(Answer.to(fixture, "path").out()).as("the mark after the choice")
                .contains("  book", "> weekend");
    }

    @Test
    void theListFollowsThePath() {
        String whole = Answer.to(fixture, "list").out();
        Answer.to(fixture, "path", "weekend");
        assertThat(Answer.to(fixture, "list").out()).as("the list of the path").isEqualTo("""
                Your path: a weekend. --all lists the whole book; ./kata path changes the path.
                01-counting  Counting  30 minutes
                  open     Counter                     10 minutes  level 1
                02-bounds  Bounds  20 minutes
                  open     Clamp                       10 minutes  level 1
                """);
        assertThat(Answer.to(fixture, "list", "--json").objects()).as("the list for programs")
                .extracting(kata -> kata.getString("kata")).containsExactly("Counter", "Clamp");
        assertThat(Answer.to(fixture, "list", "--all").out()).as("the whole list").isEqualTo(whole);
        Answer.to(fixture, "path", "book");
        assertThat(Answer.to(fixture, "list").out()).as("the list once the path is the book again").isEqualTo(whole);
    }

    @Test
    void whatIsNextFollowsThePath() {
        Answer.to(fixture, "path", "weekend");
        fixture.solve("Counter");
        assertThat(Answer.to(fixture).out()).as("the next kata, past one that is not on the path")
                .contains("2 classes to complete in 2 chapters", "Your path: a weekend. ./kata path changes it.",
                        "1 of 2 green", "Next: Clamp");
        fixture.solve("Clamp");
        assertThat(Answer.to(fixture)).as("the end of the path, with the way on").satisfies(
                end -> assertThat(end.status()).as("status").isZero(),
                end -> assertThat(end.out()).as("output").contains("All of this path is green: ./kata path book"));
    }

    @Test
    void theChoiceNamesTheKataThatComesNext() {
        fixture.solve("Tally");
        Answer.to(fixture, "test", "Tally");
        assertThat(Answer.to(fixture, "path", "book").out()).as("the choice of a path that the last kata is on")
                .contains("Next: Clamp.");
        assertThat(Answer.to(fixture).out()).as("what comes next without a command").contains("Next: Clamp");
    }

    @Test
    void aPathKeepsWhatWasReached() {
        fixture.solve("Clamp");
        Answer.to(fixture, "test", "Clamp");
        Answer.to(fixture, "path", "weekend");
        assertThat(Answer.to(fixture, "list").out()).as("a verdict from before the choice")
                .contains("  green    Clamp");
        assertThat(Answer.to(fixture, "test", "Tally").out()).as("a kata that is not on the path").contains("Tally");
    }

    @Test
    void aWordThatIsNoPathIsNamed() {
        assertThat(Answer.to(fixture, "path", "wekend")).as("a path that is mistyped").isEqualTo(new Answer(2, "",
                "There is no path 'wekend'. Did you mean weekend? The paths are book, weekend, caches, apis.\n"));
        assertThat(Answer.to(fixture, "path", "apis")).as("a path without a chapter").isEqualTo(new Answer(2, "",
                "The path apis has no chapter yet. ./kata path shows those that have.\n"));
        assertThat(Answer.to(fixture, "path").out()).as("the path after both").contains("> book");
    }

    @Test
    void anUnknownPathInTheProgressIsTheWholeBook() {
        fixture.write(".kata/progress.json", "{\"path\":{\"name\":\"moon\"}}");
        assertThat(Answer.to(fixture, "path")).as("a path that another version has written").satisfies(
                answer -> assertThat(answer.complaints()).as("complaints").isEmpty(),
                answer -> assertThat(answer.out()).as("paths").contains("> book"));
    }

    @Test
    void chaptersToComeAreSaidToBe() {
        fixture.write("guide/syllabus.txt", "01-counting Counting\n02-bounds Bounds\n03-later Later\n");
        assertThat(Answer.to(fixture, "list").lines()).as("the last line of the list")
                .last().isEqualTo("To come: 3 Later.");
        for (String word : new String[] {"3", "03", "later", "03-later"}) {
            assertThat(Answer.to(fixture, "test", word)).as("a chapter to come, asked for as " + word).isEqualTo(
                    new Answer(2, "", "The chapter 3 Later is yet to come. ./kata list shows those that are there.\n"));
        }
    }
}
