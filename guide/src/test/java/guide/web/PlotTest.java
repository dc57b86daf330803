package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {

    private static final String MEASURED = """
            # a remark, with a comma
            operation,contender,size,threads,score,error,unit,bytes
            get,LruCache,10,1,1.5,0.1,ns/op,0.0
            get,LruCache,100,1,2.5,0.1,ns/op,0.0
            put,LruCache,10,1,3.5,0.1,ns/op,0.0
            read,,10,1,0.5,0.1,ns/op,0.0
            """;

    @TempDir
    private Path folder;

    private Csv table(String name, String text) throws IOException {
        return Csv.of(Files.writeString(folder.resolve(name), text));
    }

    private JsonObject plot(String kept, String mine) throws IOException {
        Csv table = table("kept.csv", kept);
        return new Plot(PlotForm.of("unknown", table), table,
                mine.isEmpty() ? Optional.empty() : Optional.of(table("mine.csv", mine))).json();
    }

    private static JsonObject view(JsonObject plot, int view) {
        return plot.getArray("views").getObject(view);
    }

    private static List<String> names(JsonArray series) {
        return series.stream().map(JsonObject.class::cast)
                .map(line -> line.getString("name") + (line.getBoolean("mine") ? " mine" : "")).toList();
    }

    @Test
    void timesAreLinesOverSizesAndALimitIsInEachView() throws IOException {
        JsonObject plot = plot(MEASURED, "");
        assertThat(plot.getString("unit")).as("the unit").isEqualTo("ns/op");
        assertThat(plot.getBoolean("logarithmic")).as("logarithmic").isTrue();
        assertThat(view(plot, 0).getString("name")).as("the first view").isEqualTo("get");
        assertThat(view(plot, 0).getArray("labels")).as("the axis").containsExactly("10", "100");
        assertThat(names(view(plot, 0).getArray("series"))).as("the lines").containsExactly("LruCache", "read");
        assertThat(names(view(plot, 1).getArray("series"))).as("the lines").containsExactly("LruCache", "read");
        assertThat(view(plot, 0).getArray("series").getObject(1).getArray("values")).as("what is missing")
                .containsExactly(0.5, null);
    }

    @Test
    void whatWasMeasuredHereIsALineOfItsOwn() throws IOException {
        JsonObject plot = plot(MEASURED, MEASURED.replace("1.5", "7.5"));
        assertThat(names(view(plot, 0).getArray("series"))).as("the lines")
                .containsExactly("LruCache", "read", "LruCache mine", "read mine");
        assertThat(view(plot, 0).getArray("series").getObject(2).getArray("values")).as("the values of mine")
                .containsExactly(7.5, 2.5);
    }

    @Test
    void aTableOfNumbersIsBarsOverItsColumns() throws IOException {
        JsonObject plot = plot("scenario,policy,p50,p99\ncalm,a,1,2\ncalm,b,0,4\nslow,a,5,6\n", "");
        assertThat(plot.getBoolean("bars")).as("bars").isTrue();
        assertThat(view(plot, 1).getString("name")).as("the second view").isEqualTo("slow");
        assertThat(view(plot, 0).getArray("labels")).as("the axis").containsExactly("p50", "p99");
        assertThat(names(view(plot, 0).getArray("series"))).as("the bars").containsExactly("a", "b");
    }
}
