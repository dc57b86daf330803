package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How a table becomes a plot: which of its columns tell views apart, which one is the horizontal axis and which tell
 * the lines apart. The word {@value #VALUES} stands for the names of the columns that hold the numbers.
 *
 * @param views the reader chooses one of these at a time; may be empty
 * @param x the horizontal axis
 * @param series what tells lines or bars apart
 * @param numbers the columns that hold the numbers
 * @param bars whether these are bars; else lines
 * @param logarithmic whether the vertical axis is
 * @param unit what the numbers are
 * @param first the view that is shown first; empty for the first one of the table
 */
record PlotForm(List<String> views, String x, List<String> series, List<String> numbers, boolean bars,
        boolean logarithmic, String unit, String first) {

    /** Stands for the names of the columns that hold the numbers. */
    static final String VALUES = "values";

    private static final String RESOURCE = "/web/plots.json";
    private static final JsonObject KNOWN = known();

    private static JsonObject known() {
        try (InputStream in = PlotForm.class.getResourceAsStream(RESOURCE)) {
            return JsonParser.object().from(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JsonParserException wrong) {
            throw new IllegalStateException(RESOURCE + " is broken: " + wrong.getMessage(), wrong);
        }
    }

    /** The form of a plot: one that is laid down, or what suits the table. */
    static PlotForm of(String name, Csv table) {
        JsonObject form = KNOWN.getObject(name);
        int leading = table.leading();
        List<String> numbers = table.columns().subList(leading, table.columns().size());
        if (form != null) {
            List<String> left = form.getArray("without", new JsonArray()).stream()
                    .map(String::valueOf).toList();
            return new PlotForm(strings(form, "views"), form.getString("x"), strings(form, "series"),
                    numbers.stream().filter(column -> !left.contains(column)).toList(), form.getBoolean("bars", false),
                    form.getBoolean("logarithmic", false), form.getString("unit", ""), form.getString("first", ""));
        }
        if (table.columns().containsAll(List.of("operation", "contender", "size", "threads", "score", "unit"))) {
            return measuredTimes(table);
        }
        return new PlotForm(table.columns().subList(0, Math.max(0, leading - 1)), VALUES,
                table.columns().subList(Math.max(0, leading - 1), leading), numbers, true, false, "", "");
    }

    /** What the microbenchmarks write. */
    private static PlotForm measuredTimes(Csv table) {
        boolean bySize = distinct(table, "size") > 1;
        boolean byThreads = distinct(table, "threads") > 1;
        List<String> views = bySize && byThreads ? List.of("operation", "threads") : List.of("operation");
        String unit = table.rows().isEmpty() ? "" : table.rows().get(0).get(table.columns().indexOf("unit"));
        return new PlotForm(views, bySize || !byThreads ? "size" : "threads", List.of("contender"), List.of("score"),
                !bySize && !byThreads, true, unit, "");
    }

    private static long distinct(Csv table, String column) {
        int index = table.columns().indexOf(column);
        return table.rows().stream().map(row -> row.get(index)).distinct().count();
    }

    private static List<String> strings(JsonObject form, String key) {
        return form.getArray(key).stream().map(String::valueOf).toList();
    }
}
