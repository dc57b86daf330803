package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import guide.book.Workbook;
import guide.engine.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorePlanTest {

    @TempDir
    private Path folder;

    @Test
    void eachPlanIsReadByTheReference() throws IOException {
        Workbook book = Workbook.open(Path.of("..").toRealPath());
        JsonArray plans = ExplorePlan.kept();
        assertThat(plans).as("plans that are kept").hasSizeGreaterThan(5);
        try (Reference reference = Reference.load(book, "11-queries", "katas.queries", List.of("PlanReader"), folder)) {
            for (Object each : plans) {
                JsonObject plan = new ReadPlan(reference, ((JsonObject) each).getObject("explained")).json();
                assertThat(plan.getDouble("rowsRead")).as("rows read, %s", each).isPositive();
                assertThat(plan.has("costliest")).as("a node is the costliest, %s", each).isTrue();
            }
            JsonObject loop = new ReadPlan(reference, plans.getObject(0).getObject("explained")).json();
            assertThat(loop.getDouble("rowsRead")).as("rows that a nested loop looked at").isEqualTo(1273);
            assertThat(loop.getInt("costliest")).as("the inner side").isEqualTo(2);
            JsonObject wrong = new ReadPlan(reference, plans.getObject(1).getObject("explained")).json();
            assertThat(wrong.getInt("worstEstimate")).as("the join of what was expected too low").isEqualTo(1);
        }
    }
}
