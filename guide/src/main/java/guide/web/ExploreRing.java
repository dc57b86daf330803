package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hash ring of the reference, before and after nodes were added or removed, with keys on it. */
final class ExploreRing implements Routes, Explored {

    private static final int KEYS = 60;
    private static final int MOST_NODES = 12;
    private static final int MOST_POINTS = 200;
    /** What the page offers. */
    private static final List<Integer> SHOWN_POINTS = List.of(1, 5, 20, 100);
    private static final List<String> SHOWN_NODES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private final Supplier<Reference> reference;

    ExploreRing(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/explore/ring", this::ring);
    }

    private void ring(Context context) {
        String points = String.valueOf(context.queryParam("points"));
        if (!points.matches("[1-9]\\d{0,2}") || Integer.parseInt(points) > MOST_POINTS) {
            throw new BadRequestResponse("points is a number from 1 to " + MOST_POINTS + ".");
        }
        List<String> keys = keys();
        ShownRing before = ring(Integer.parseInt(points), nodes(context.queryParam("before")));
        ShownRing after = ring(Integer.parseInt(points), nodes(context.queryParam("after")));
        JsonArray shown = new JsonArray();
        for (String key : keys) {
            JsonObject json = new JsonObject();
            json.put("key", key);
            json.put("before", before.nodeOf(key));
            json.put("after", after.nodeOf(key));
            json.put("at", after.position(key));
            shown.add(json);
        }
        JsonObject json = new JsonObject();
        json.put("keys", shown);
        json.put("points", after.points());
        context.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store")
                .result(JsonWriter.string(json));
    }

    /**
     * Where every node that the page can add stands, for each number of points, and where the keys are: too many rings
     * can be made of them to answer for each.
     */
    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("the ring");
        JsonObject points = new JsonObject();
        for (int count : SHOWN_POINTS) {
            JsonObject nodes = new JsonObject();
            for (String node : SHOWN_NODES) {
                ShownRing alone = ring(count, List.of(node));
                nodes.put(node, new JsonArray(alone.points().stream()
                        .map(point -> ((JsonObject) point).getDouble("at")).toList()));
            }
            points.put(String.valueOf(count), nodes);
        }
        ShownRing any = ring(1, List.of("a"));
        JsonArray keys = new JsonArray();
        keys().forEach(key -> {
            any.nodeOf(key);
            JsonObject json = new JsonObject();
            json.put("key", key);
            json.put("at", any.position(key));
            keys.add(json);
        });
        JsonObject json = new JsonObject();
        json.put("points", points);
        json.put("keys", keys);
        return Map.of("/explore/ring", JsonWriter.string(json));
    }

    private static List<String> keys() {
        return IntStream.range(0, KEYS).mapToObj(key -> "user-" + key).toList();
    }

    private ShownRing ring(int points, List<String> nodes) {
        return new ShownRing(reference.get().type("HashRing"), reference.get().type("KeyHash"), points, nodes);
    }

    private static List<String> nodes(String list) {
        List<String> nodes = Stream.of(String.valueOf(list).split(",")).toList();
        if (nodes.size() > MOST_NODES || nodes.stream().distinct().count() < nodes.size()
                || !nodes.stream().allMatch(node -> node.matches("[a-z0-9-]{1,16}"))) {
            throw new BadRequestResponse("Up to " + MOST_NODES + " different nodes are named, such as a,b,c.");
        }
        return nodes;
    }
}
