package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import guide.web.SimulatedOrigin.Way;
import io.javalin.Javalin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Exchanges of HTTP through a cache, whose origin is the reference. */
final class ExploreExchange implements Routes, Explored {

    private static final String PATH = "/explore/exchange/";

    private final Supplier<Reference> reference;
    private final Map<Way, String> answers = new LinkedHashMap<>();

    ExploreExchange(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        for (Way way : Way.values()) {
            app.get(path(way), context -> context.contentType("application/json; charset=utf-8")
                    .header("Cache-Control", "no-store").result(answer(way)));
        }
        app.get(PATH + "ways", context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(ways()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("the exchanges");
        Map<String, String> all = new LinkedHashMap<>(Map.of(PATH + "ways", ways()));
        for (Way way : Way.values()) {
            all.put(path(way), answer(way));
        }
        return all;
    }

    private static String path(Way way) {
        return PATH + way.ordinal();
    }

    private static String ways() {
        JsonArray ways = new JsonArray();
        for (Way way : Way.values()) {
            JsonObject one = new JsonObject();
            one.put("name", way.label());
            one.put("path", path(way));
            ways.add(one);
        }
        return JsonWriter.string(ways);
    }

    /** It is the same each time, and asked for often. */
    private synchronized String answer(Way way) {
        return answers.computeIfAbsent(way,
                first -> JsonWriter.string(new PlayedExchanges(reference.get(), way).play()));
    }
}
