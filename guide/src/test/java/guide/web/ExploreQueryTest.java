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

class ExploreQueryTest {

    @TempDir
    private Path folder;

    @Test
    void aLevelHasABatchForEachSource() throws IOException {
        Workbook book = Workbook.open(Path.of("..").toRealPath());
        try (Reference reference = Reference.load(book, "16-graphql", "katas.graphql",
                List.of("QueryExecutor", "BatchLoader", "QueryCost", "QueryDepth"), folder)) {
            ExploreQuery.queries().forEach((name, text) -> {
                JsonObject query = new PlayedQuery(reference).play(text);
                assertThat(query.getArray("levels")).as("a level for each field of depth: %s", name)
                        .hasSize(query.getInt("depth"));
                assertThat(query.getInt("statements")).as("batches need no more statements: %s", name)
                        .isBetween(1, query.getInt("naive"));
            });
            JsonObject start = new PlayedQuery(reference).play(ExploreQuery.queries().get("the start page"));
            assertThat(start.getInt("statements")).as("user, posts, comments, authors").isEqualTo(4);
            assertThat(start.getInt("naive")).as("one user, one list of posts, three of comments, nine authors")
                    .isEqualTo(14);
            assertThat(start.getInt("cost")).as("1 + name + 1 + 3 × (title + 1 + 3 × (text + 1 + name))").isEqualTo(36);
        }
    }
}
