package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import guide.book.Workbook;
import guide.engine.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreRaceTest {

    private static final String ENDED = "[]";

    @TempDir
    private Path folder;

    private JsonObject race() throws IOException, JsonParserException {
        Workbook book = Workbook.open(Path.of("..").toRealPath());
        try (Reference reference = Reference.load(book, "04-cache-patterns", "katas.cachepatterns",
                List.of("CacheAside", "LocalLeasedCache"), folder)) {
            return JsonParser.object().from(new ExploreRace(() -> reference).answers(what -> { }).get("/explore/race"));
        }
    }

    @Test
    void withoutLeasesSomeOrdersLeaveAnOldRow() throws IOException, JsonParserException {
        assertThat(oldRows(race().getObject("without"))).as("orders that leave the old row in the cache")
                .contains("rrwwr");
    }

    @Test
    void withLeasesNoOrderDoes() throws IOException, JsonParserException {
        JsonObject orders = race().getObject("with");
        assertThat(oldRows(orders)).as("orders that leave the old row in the cache").isEmpty();
        assertThat(orders).as("the order of a slow reader").containsKey("rrrwwwr");
    }

    private static List<String> oldRows(JsonObject orders) {
        return orders.keySet().stream().filter(order -> {
            JsonObject last = orders.getObject(order);
            return last.getArray("next").toString().equals(ENDED)
                    && !last.getString("held").equals("nothing")
                    && !last.getString("held").equals(last.getString("stored"));
        }).toList();
    }
}
