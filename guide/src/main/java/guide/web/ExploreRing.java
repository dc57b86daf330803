package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hash ring of the reference, before and after nodes were added or removed, with keys on it. */
final class ExploreRing implements Routes {

    private static final int KEYS = 60;
    private static final int MOST_NODES = 12;
    private static final int MOST_POINTS = 200;

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
        List<String> keys = IntStream.range(0, KEYS).mapToObj(key -> "user-" + key).toList();
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
