package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import guide.book.Workbook;
import guide.engine.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreScalingTest {

    @TempDir
    private Path folder;

    @Test
    void curvesAndPricesAreThoseOfTheReference() throws IOException {
        Workbook book = Workbook.open(Path.of("..").toRealPath());
        try (Reference reference = Reference.load(book, "01-capacity", "katas.capacity",
                List.of("ScalingLaw", "FleetPlan", "MachineType"), folder)) {
            JsonObject json = ExploreScaling.json(reference);
            JsonObject straight = json.getArray("curves").getArray(0).getObject(0);
            assertThat(straight.getArray("points").getDouble(63)).as("64 workers who share nothing").isEqualTo(64);
            assertThat(straight.has("peak")).as("a straight line has no peak").isFalse();
            JsonObject bent = json.getArray("curves").getArray(3).getObject(3);
            assertThat(bent.getInt("peak")).as("the root of 0.95 / 0.001 is 30.8").isEqualTo(31);
            JsonObject smallest = json.getArray("loads").getObject(0);
            assertThat(smallest.getArray("fleets").getObject(0).getInt("cents")).as("two in flight on one machine of 4")
                    .isEqualTo(2_400);
            JsonObject spared = json.getArray("loads").getObject(1);
            assertThat(spared.getArray("fleets").getObject(0).getInt("cents"))
                    .as("a second machine for 24 $, and balancing for 36 $").isEqualTo(8_400);
        }
    }
}
