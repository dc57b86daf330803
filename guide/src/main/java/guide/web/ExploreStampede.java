package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A thousand requests around the moment of expiry, under each strategy of the reference. */
final class ExploreStampede implements Routes, Explored {

    private static final String PATH = "/explore/stampede";

    private final Supplier<Reference> reference;
    private String answer;

    ExploreStampede(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(answer()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("the stampede");
        return Map.of(PATH, answer());
    }

    /** It is the same each time, and asked for often. */
    private synchronized String answer() {
        if (answer == null) {
            JsonArray strategies = new JsonArray();
            for (SimulatedExpiry.Strategy strategy : SimulatedExpiry.Strategy.values()) {
                strategies.add(json(strategy));
            }
            JsonObject json = new JsonObject();
            json.put("load", SimulatedExpiry.LOAD_MILLIS);
            json.put("strategies", strategies);
            answer = JsonWriter.string(json);
        }
        return answer;
    }

    private JsonObject json(SimulatedExpiry.Strategy strategy) {
        List<SimulatedExpiry.Request> requests = new SimulatedExpiry(reference.get()).play(strategy);
        JsonObject json = new JsonObject();
        json.put("name", strategy.toString());
        json.put("meaning", strategy.meaning());
        json.put("came", list(requests, SimulatedExpiry.Request::millis));
        json.put("ends", list(requests, SimulatedExpiry.Request::ends));
        json.put("loads", list(requests, SimulatedExpiry.Request::loads));
        json.put("stale", list(requests, SimulatedExpiry.Request::stale));
        return json;
    }

    private static JsonArray list(List<SimulatedExpiry.Request> requests,
            Function<SimulatedExpiry.Request, Object> part) {
        return new JsonArray(requests.stream().map(part).toList());
    }
}
