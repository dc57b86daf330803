package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import guide.book.Workbook;
import guide.engine.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreReplicaTest {

    private static final List<String> STORY = List.of("write", "apply", "read", "write", "read", "fail_over", "read");

    @TempDir
    private Path folder;

    private JsonObject graphs() throws IOException, JsonParserException {
        Workbook book = Workbook.open(Path.of("..").toRealPath());
        try (Reference reference = Reference.load(book, "07-replication", "katas.replication",
                List.of("ReplicaRouter", "LostWriteException"), folder)) {
            String answer = new ExploreReplica(() -> reference).answers(note -> { }).get("/explore/replica");
            return JsonParser.object().from(answer);
        }
    }

    private static List<String> told(JsonArray graph, List<String> story) {
        List<String> told = new ArrayList<>();
        int at = 0;
        for (String action : story) {
            JsonObject step = graph.getObject(at).getObject("actions").getObject(action);
            told.add((step.getString("who") + " " + step.getString("what") + (step.getBoolean("good") ? "" : "!"))
                    .strip());
            at = step.getInt("to");
        }
        return told;
    }

    @Test
    void aUserIsRoutedThroughAStory() throws IOException, JsonParserException {
        JsonObject graphs = graphs();
        assertThat(told(graphs.getArray("unrouted"), STORY)).as("every read goes to the replica").containsExactly(
                "primary writes 1", "the replica applies 1", "replica sees 1", "primary writes 2", "replica sees 1!",
                "the primary is gone, the replica is promoted", "replica sees 1!");
        assertThat(told(graphs.getArray("routed"), STORY)).as("reads by ReplicaRouter").containsExactly(
                "primary writes 1", "the replica applies 1", "replica sees 1", "primary writes 2", "primary sees 2",
                "the primary is gone, the replica is promoted", "replica refused: what was seen is lost");
    }

    @Test
    void theRouterShowsNothingOldInAnyOrder() throws IOException, JsonParserException {
        JsonArray graph = graphs().getArray("routed");
        for (int state = 0; state < graph.size(); state++) {
            JsonObject actions = graph.getObject(state).getObject("actions");
            for (String action : actions.keySet()) {
                assertThat(actions.getObject(action).getBoolean("good")).as("%s in state %s", action, state).isTrue();
            }
        }
        assertThat(graph.size()).as("states").isBetween(20, 500);
    }
}
