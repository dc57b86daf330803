package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that is damaged: one clear sentence with the next step, and nothing of the reader's is lost. */
class ObstaclesTest {

    private static final String STUB = "katas/01-counting/src/main/java/katas/counting/Counter.java";

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "hint Counter", "test Counter", "diff Counter --yes", ""})
    void aFolderThatCannotBeWrittenIsNamed(String words) {
        fixture.write(".kata", "in the way");
        Answer answer = Answer.to(fixture, words(words));
        Path kata = fixture.path(".kata");
        if (words.startsWith("diff") || words.equals("list")) {
            assertThat(answer.status()).as(words + " needs to write nothing").isZero();
        } else {
            assertThat(answer).as("the answer").isEqualTo(new Answer(4, "", "Cannot write " + kata + ": " + kata
                    + " is in the way. Move it elsewhere. Nothing was changed.\n"));
        }
        assertThat(fixture.read(".kata")).as("what was in the way").isEqualTo("in the way");
    }

    @Test
    void aScratchFolderThatCannotBeWrittenIsNamed() {
        fixture.write(".kata/run", "in the way");
        Path run = fixture.path(".kata/run");
        assertThat(Answer.to(fixture, "test", "Counter")).as("the answer").isEqualTo(new Answer(4, "", "Cannot write "
                + run + ": " + run + " is in the way. Move it elsewhere. Nothing was changed.\n"));
    }

    @Test
    void aResetThatCannotKeepACopyDoesNothing() {
        fixture.solve("Counter").write(".kata/attic", "in the way");
        String mine = fixture.read(STUB);
        Path attic = fixture.path(".kata/attic");
        assertThat(Answer.to(fixture, "reset", "Counter")).as("the answer").isEqualTo(new Answer(4, "", "Cannot write "
                + attic + ": " + attic + " is in the way. Move it elsewhere. Nothing was changed.\n"));
        assertThat(fixture.read(STUB)).as("the reader's file").isEqualTo(mine);
    }

    @Test
    void aResetThatCannotWriteLeavesTheFileAndTheCopy() throws IOException {
        fixture.solve("Counter").write(STUB + ".new/inside", "in the way");
        String mine = fixture.read(STUB);
        Answer answer = Answer.to(fixture, "reset", "Counter");
        assertThat(answer.status()).as("status").isEqualTo(4);
        assertThat(answer.complaints()).as("complaint").startsWith("Cannot write " + fixture.path(STUB))
                .endsWith("Nothing was changed.\n");
        assertThat(fixture.read(STUB)).as("the reader's file").isEqualTo(mine);
        assertThat(attic()).as("the copy").hasSize(1);
    }

    @Test
    void aProgressFileThatMakesNoSenseIsSetAsideOnce() {
        fixture.write(".kata/progress.json", "{\"katas.counting.Counter\": ");
        Answer first = Answer.to(fixture, "list");
        assertThat(first.status()).as("status").isZero();
        assertThat(first.complaints()).as("complaints").hasLineCount(1)
                .startsWith(".kata/progress.json could not be understood; it is kept as .kata/progress.json.20");
        assertThat(Answer.to(fixture, "list").complaints()).as("complaints the next time").isEmpty();
    }

    @Test
    void aMissingFileIsNamedWithTheCommandThatBringsItBack() {
        fixture.delete(STUB);
        String complaint = STUB + " is not there. ./kata reset Counter puts the stub there.\n";
        assertThat(Answer.to(fixture, "test", "Counter")).as("the answer").isEqualTo(new Answer(3, "", complaint));
        assertThat(Answer.to(fixture, "diff", "Counter", "--yes").complaints()).as("complaint").isEqualTo(complaint);
        assertThat(Answer.to(fixture, "list").status()).as("status of list").isZero();
        assertThat(Answer.to(fixture, "reset", "Counter")).as("the answer to reset")
                .isEqualTo(new Answer(0, STUB + " is the stub again.\n", ""));
    }

    @Test
    void aMissingFolderIsBroughtBackToo() {
        fixture.delete("katas/01-counting/src/main");
        assertThat(Answer.to(fixture, "list").status()).as("status of list").isZero();
        assertThat(Answer.to(fixture, "reset", "Counter").status()).as("status of reset").isZero();
        assertThat(fixture.read(STUB)).as("the stub").contains("TODO: Counter.next");
    }

    @Test
    void aFileInAnotherEncodingCanBeTestedComparedAndReset() throws IOException {
        byte[] mine = fixture.read(STUB).replace("Counts up", "Z\u00e4hlt").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(fixture.path(STUB), mine);
        Answer test = Answer.to(fixture, "test", "Counter");
        assertThat(test.status()).as("status of test").isEqualTo(3);
        assertThat(test.out()).as("the compiler's complaint").contains(STUB + ":3", "unmappable character");
        assertThat(Answer.to(fixture, "diff", "Counter", "--yes").status()).as("status of diff").isZero();
        assertThat(Answer.to(fixture, "reset", "Counter").status()).as("status of reset").isZero();
        assertThat(Files.readAllBytes(attic().get(0))).as("the copy").isEqualTo(mine);
    }

    @Test
    void aChapterThatMakesNoSenseIsNamed() {
        fixture.replace("guide/chapters/02-bounds.md", "level 1", "level easy");
        assertThat(Answer.to(fixture, "list")).as("the answer").isEqualTo(new Answer(4, "",
                "guide/chapters/02-bounds.md: 'Clamp, 10 minutes, level easy' under katas: is not of the form"
                        + " 'LruCache, 30 minutes, level 1'. Mend the front matter.\n"));
    }

    @Test
    void aFolderThatIsNoWorkbookIsNamed() {
        fixture.delete("guide");
        assertThat(Answer.to(fixture, "test")).as("the answer").isEqualTo(new Answer(4, "", "Cannot read the folder "
                + fixture.path("guide/chapters") + ": run kata from the folder that you cloned.\n"));
    }

    @Test
    void aSolutionOfWhichNoStubCanBeMadeIsNamed() {
        String solution = "solutions/01-counting/src/main/java/katas/counting/Counter.java";
        fixture.replace(solution, "private int value;", "private int value");
        Answer answer = Answer.to(fixture, "reset", "Counter");
        assertThat(answer.status()).as("status").isEqualTo(4);
        assertThat(answer.complaints()).as("complaint").startsWith(solution + ":6: ");
        assertThat(Answer.to(fixture, "sync").complaints()).as("complaint of sync").startsWith(solution + ":6: ");
    }

    private List<Path> attic() throws IOException {
        try (Stream<Path> files = Files.list(fixture.path(".kata/attic"))) {
            return files.toList();
        }
    }

    private static String[] words(String words) {
        return words.isEmpty() ? new String[0] : words.split(" ");
    }
}
