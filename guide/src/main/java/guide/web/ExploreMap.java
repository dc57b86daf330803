package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Places on a flat map, and those that the reference's index finds near a point. */
final class ExploreMap implements Routes, Explored {

    /** Distances that can be chosen, in kilometers. */
    static final List<Integer> KILOMETERS = List.of(500, 1_000, 1_500, 2_000, 3_000, 4_000, 6_000, 8_000, 10_000);

    /** Degrees from one place of the grid to the next. */
    private static final int STEP = 6;
    private static final String PATH = "/explore/map";

    private final Supplier<Reference> reference;
    private String answer;

    ExploreMap(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(answer()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("the map");
        return Map.of(PATH, answer());
    }

    /** It is the same each time. */
    private synchronized String answer() {
        if (answer == null) {
            JsonArray centers = new JsonArray();
            centers().forEach((name, at) -> {
                JsonObject center = new JsonObject();
                center.put("name", name);
                center.put("at", new JsonArray(at));
                center.put("found", new JsonArray(KILOMETERS.stream()
                        .map(kilometers -> new JsonArray(near(reference.get(), at, kilometers))).toList()));
                centers.add(center);
            });
            JsonObject json = new JsonObject();
            json.put("kilometers", new JsonArray(KILOMETERS));
            json.put("places", new JsonArray(places().stream().map(JsonArray::new).toList()));
            json.put("centers", centers);
            answer = JsonWriter.string(json);
        }
        return answer;
    }

    /** Longitude and latitude of what can be chosen, by its name. */
    static Map<String, List<Double>> centers() {
        Map<String, List<Double>> centers = new LinkedHashMap<>();
        centers.put("Nairobi", List.of(36.8, -1.3));
        centers.put("Hamburg", List.of(10.0, 53.55));
        centers.put("Hamburg with latitude first", List.of(53.55, 10.0));
        centers.put("Tromsø", List.of(18.96, 69.65));
        centers.put("Suva, close to the date line", List.of(178.44, -18.14));
        centers.put("the North Pole", List.of(0.0, 90.0));
        return centers;
    }

    /** A grid of places; the number of a place is its index. */
    static List<List<Double>> places() {
        List<List<Double>> places = new ArrayList<>();
        for (int latitude = -84; latitude <= 84; latitude += STEP) {
            for (int longitude = -177; longitude < 180; longitude += STEP) {
                places.add(List.of((double) longitude, (double) latitude));
            }
        }
        return places;
    }

    /** The numbers of the places that the reference finds, the nearest first. */
    static List<Integer> near(Reference reference, List<Double> center, int kilometers) {
        try {
            Class<?> point = reference.type("Point");
            var constructor = point.getConstructor(double.class, double.class);
            Class<?> type = reference.type("GeoIndex");
            Object index = type.getConstructor().newInstance();
            List<List<Double>> places = places();
            for (int id = 0; id < places.size(); id++) {
                type.getMethod("put", int.class, point).invoke(index, id,
                        constructor.newInstance(places.get(id).get(0), places.get(id).get(1)));
            }
            List<Integer> found = new ArrayList<>();
            for (Object nearby : (List<?>) type.getMethod("near", point, double.class, int.class).invoke(index,
                    constructor.newInstance(center.get(0), center.get(1)), 1_000.0 * kilometers, places.size())) {
                found.add((Integer) nearby.getClass().getMethod("id").invoke(nearby));
            }
            return found;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
