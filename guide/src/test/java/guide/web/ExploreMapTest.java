package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import guide.book.Workbook;
import guide.engine.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreMapTest {

    @TempDir
    private Path folder;

    @Test
    void theReferenceFindsWhatIsNear() throws IOException {
        Workbook book = Workbook.open(Path.of("..").toRealPath());
        try (Reference reference = Reference.load(book, "12-documents", "katas.documents", List.of("GeoIndex"),
                folder)) {
            ExploreMap.centers().forEach((name, at) -> {
                List<Integer> few = ExploreMap.near(reference, at, 2_000);
                List<Integer> more = ExploreMap.near(reference, at, 4_000);
                assertThat(few).as("places within 2,000 km of %s", name).isNotEmpty();
                assertThat(more).as("those within 4,000 km begin with them").startsWith(few.toArray(new Integer[0]))
                        .hasSizeGreaterThan(few.size());
            });
            List<Double> suva = ExploreMap.centers().get("Suva, close to the date line");
            assertThat(ExploreMap.near(reference, suva, 2_000)).as("places on both sides of the date line")
                    .anyMatch(id -> ExploreMap.places().get(id).get(0) < 0)
                    .anyMatch(id -> ExploreMap.places().get(id).get(0) > 0);
            assertThat(ExploreMap.near(reference, List.of(0.0, 90.0), 1_000)).as("around the pole: all meridians")
                    .hasSize(60);
        }
    }
}
