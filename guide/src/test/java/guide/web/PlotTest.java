package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlotTest {

    private static final String KEPT = """
            {"unit": "ns/op", "axis": "entries", "bars": false, "logarithmic": true, "views": [
            {"name": "get", "labels": ["10", "100"], "series": [{"name": "LruCache", "values": [1.5, 2.5]}]},
            {"name": "put", "labels": ["10"], "series": [{"name": "LruCache", "values": [3.5]}]}]}
            """;
    private static final String MINE = """
            {"unit": "ns/op", "views": [{"name": "get", "labels": ["100", "1,000"], "series": [
            {"name": "LruCache", "values": [7.5, 8.5]}, {"name": "Guava", "values": [null, 9]}]}]}
            """;

    private static JsonObject plot(Optional<String> mine) throws JsonParserException {
        JsonObject kept = JsonParser.object().from(KEPT);
        return new Plot(kept, mine.isEmpty() ? Optional.empty() : Optional.of(JsonParser.object().from(mine.get())))
                .json();
    }

    private static JsonObject view(JsonObject plot, int view) {
        return plot.getArray("views").getObject(view);
    }

    private static List<String> names(JsonArray series) {
        return series.stream().map(JsonObject.class::cast)
                .map(line -> line.getString("name") + (line.getBoolean("mine") ? " mine" : "")).toList();
    }

    @Test
    void whatIsKeptIsShownAsItIs() throws JsonParserException {
        assertThat(plot(Optional.empty())).as("nothing was measured here").isEqualTo(JsonParser.object().from(KEPT));
    }

    @Test
    void whatWasMeasuredHereIsALineOfItsOwn() throws JsonParserException {
        JsonObject view = view(plot(Optional.of(MINE)), 0);
        assertThat(names(view.getArray("series"))).as("the lines of both").containsExactly("LruCache",
                "LruCache mine", "Guava mine");
    }

    @Test
    void theAxisHasTheLabelsOfBoth() throws JsonParserException {
        JsonObject view = view(plot(Optional.of(MINE)), 0);
        assertThat(view.getArray("labels")).as("the axis").containsExactly("10", "100", "1,000");
        assertThat(view.getArray("series").getObject(0).getArray("values")).as("what is kept, and a gap")
                .containsExactly(1.5, 2.5, null);
        assertThat(view.getArray("series").getObject(1).getArray("values")).as("a gap, and what was measured here")
                .containsExactly(null, 7.5, 8.5);
    }

    @Test
    void aViewThatWasNotMeasuredHereStaysAsItIs() throws JsonParserException {
        assertThat(names(view(plot(Optional.of(MINE)), 1).getArray("series"))).as("the lines")
                .containsExactly("LruCache");
    }
}
