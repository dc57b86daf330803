package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a picture of results shows, as the benchmarks wrote it beside the picture.
 *
 * @param kept the committed results
 * @param mine what was measured on the reader's machine, if anything was
 */
record Plot(JsonObject kept, Optional<JsonObject> mine) {

    /** The plot for the page: each view of what is kept, with what was measured here in the view of the same name. */
    JsonObject json() {
        JsonObject plot = new JsonObject(kept);
        JsonArray views = new JsonArray();
        for (Object view : kept.getArray("views")) {
            JsonObject own = mine.map(here -> view(here, ((JsonObject) view).getString("name"))).orElse(null);
            views.add(own == null ? view : merged((JsonObject) view, own));
        }
        plot.put("views", views);
        return plot;
    }

    private static JsonObject view(JsonObject plot, String name) {
        return plot.getArray("views").stream().map(JsonObject.class::cast)
                .filter(view -> name.equals(view.getString("name"))).findFirst().orElse(null);
    }

    /** The series of both, over the labels of both. */
    private static JsonObject merged(JsonObject kept, JsonObject mine) {
        Set<Object> labels = new LinkedHashSet<>(kept.getArray("labels"));
        labels.addAll(mine.getArray("labels"));
        JsonArray series = new JsonArray();
        kept.getArray("series").forEach(each -> series.add(over(labels, kept, (JsonObject) each)));
        mine.getArray("series").forEach(each -> {
            JsonObject own = over(labels, mine, (JsonObject) each);
            own.put("mine", true);
            series.add(own);
        });
        JsonObject view = new JsonObject(kept);
        view.put("labels", new JsonArray(labels));
        view.put("series", series);
        return view;
    }

    private static JsonObject over(Set<Object> labels, JsonObject view, JsonObject series) {
        Map<Object, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < view.getArray("labels").size(); i++) {
            values.put(view.getArray("labels").get(i), series.getArray("values").get(i));
        }
        JsonArray all = new JsonArray();
        labels.forEach(label -> all.add(values.get(label)));
        JsonObject moved = new JsonObject(series);
        moved.put("values", all);
        return moved;
    }
}
