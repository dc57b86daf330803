package guide.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.Fixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each path leads through, and which chapters are to come. */
class LearningPathTest {

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
        chapter("04-near", "none", "Near, 10 minutes, level 2", "Nearer, 20 minutes, level 2");
        chapter("15-pages", "02-bounds", "Pager, 10 minutes, level 3");
    }

    private void chapter(String id, String needs, String... katas) {
        fixture.write("guide/chapters/" + id + ".md", "---\ntitle: A title\nminutes: 30\nneeds: " + needs
                + "\nkatas:\n  - " + String.join("\n  - ", katas) + "\n---\n\n# A title\n");
    }

    private List<String> names(LearningPath path) {
        return path.katas(fixture.book()).stream().map(Kata::name).toList();
    }

    @Test
    void theBookIsEveryKata() {
        assertThat(names(LearningPath.BOOK)).as("the whole book in its order")
                .containsExactly("Counter", "Tally", "Clamp", "Near", "Nearer", "Pager");
    }

    @Test
    void aWeekendHasLevelOneOfEachChapterOrItsFirstOfTheLowest() {
        assertThat(names(LearningPath.WEEKEND))
                .as("katas of level 1, and of a chapter without any the first of its lowest level")
                .containsExactly("Counter", "Clamp", "Near", "Pager");
    }

    @Test
    void aPathOfPartsBringsWhatItsChaptersNeed() {
        assertThat(names(LearningPath.CACHES)).as("a chapter that needs none brings none").containsExactly("Near",
                "Nearer");
        assertThat(names(LearningPath.APIS)).as("a chapter brings what it needs, and what that needs")
                .containsExactly("Counter", "Tally", "Clamp", "Pager");
    }

    @Test
    void aNeedThatIsNoChapterAndACircleLeaveAPathWhole() {
        chapter("15-pages", "16-graphs", "Pager, 10 minutes, level 3");
        chapter("16-graphs", "15-pages", "Grapher, 10 minutes, level 3");
        chapter("17-again", "18-nowhere", "Again, 10 minutes, level 3");
        assertThat(names(LearningPath.APIS)).as("each kata once, whatever the needs say")
                .containsExactly("Pager", "Grapher", "Again");
    }

    @Test
    void whatThePlanHasAndTheBookHasNotIsToCome() {
        assertThat(fixture.book().toCome()).as("without a plan nothing is to come").isEmpty();
        fixture.write("guide/syllabus.txt", "# The plan\n01-counting Counting\n\n03-later  Much later\n");
        assertThat(fixture.book().toCome()).as("the chapters of the plan without a page")
                .containsExactly(new Syllabus.Entry("03-later", "Much later"));
    }

    @Test
    void aLineOfThePlanThatIsNoChapterIsNamed() {
        fixture.write("guide/syllabus.txt", "3 Later\n");
        assertThatThrownBy(() -> fixture.book().toCome(), "a line of another form is named, with the form it needs")
                .isInstanceOf(BookException.class)
                .hasMessageContainingAll("guide/syllabus.txt", "'3 Later'", "'13-storage Storage'");
    }
}
