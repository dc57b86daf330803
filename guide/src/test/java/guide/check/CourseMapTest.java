package guide.check;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of chapters in the README follows their front matter. */
class CourseMapTest {

    private static final String PLACE = """
            # A workbook

            <!-- map of chapters: written by ./kata sync -->
            <!-- end of map -->

            Below the map.
            """;
    private static final String MAP = """
            # A workbook

            <!-- map of chapters: written by ./kata sync -->
            ```mermaid
            flowchart LR
                subgraph I["I. Foundations"]
                    c1["1 Counting"]
                    c2["2 Bounds"]
                end
                c1 --> c2
            ```

            | part | chapter | read before | time | levels | katas |
            | --- | --- | --- | ---: | --- | ---: |
            | I. Foundations | [1 Counting](guide/chapters/01-counting.md) |  | 30 min | 1, 2 | 2 |
            |  | [2 Bounds](guide/chapters/02-bounds.md) | 1 | 1 h 20 min | 1 | 1 |

            To come: 3 Later.
            <!-- end of map -->

            Below the map.
            """;

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder).replace("guide/chapters/02-bounds.md", "minutes: 20", "minutes: 80")
                .write("guide/syllabus.txt", "01-counting Counting\n02-bounds Bounds\n03-later Later\n");
    }

    @Test
    void theMapShowsChaptersNeedsTimesAndWhatIsToCome() {
        assertThat(CourseMap.refresh(PLACE, fixture.book())).as("a README with a place for the map").isEqualTo(MAP);
        assertThat(CourseMap.refresh(MAP, fixture.book())).as("a README whose map is fresh").isEqualTo(MAP);
    }

    @Test
    void aReadmeWithoutAPlaceForAMapStays() {
        assertThat(CourseMap.refresh("# A workbook\n", fixture.book())).as("a README without the two comments")
                .isEqualTo("# A workbook\n");
    }

    @Test
    void linesEndAsTheyDidBefore() {
        assertThat(CourseMap.refresh(PLACE.replace("\n", "\r\n"), fixture.book()))
                .as("a README with Windows' line ends").isEqualTo(MAP.replace("\n", "\r\n"));
    }

    @Test
    void aStaleMapBreaksTheRule() throws InterruptedException {
        fixture.write("README.md", MAP);
        assertThat(new FilesAreFresh(true).check(fixture.book(), null)).as("a fresh map").isEmpty();
        fixture.replace("guide/chapters/02-bounds.md", "minutes: 80", "minutes: 90");
        assertThat(new FilesAreFresh(true).check(fixture.book(), null)).as("a map from before the chapter changed")
                .containsExactly(new Violation(fixture.path("README.md"),
                        "The file differs from what would be written now.", "Run ./kata sync."));
    }
}
