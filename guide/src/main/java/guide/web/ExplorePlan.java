package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Executed plans of PostgreSQL, as the reference reads them. */
final class ExplorePlan implements Routes, Explored {

    private static final String PATH = "/explore/plan";
    private static final String PLANS = "/web/plans.json";

    private final Supplier<Reference> reference;
    private String answer;

    ExplorePlan(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(answer()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("the plans");
        return Map.of(PATH, answer());
    }

    /** The plans that are kept, each as EXPLAIN has printed it. */
    static JsonArray kept() {
        try (InputStream plans = ExplorePlan.class.getResourceAsStream(PLANS)) {
            return JsonParser.array().from(plans);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JsonParserException wrong) {
            throw new IllegalStateException(PLANS + " is no JSON: " + wrong.getMessage(), wrong);
        }
    }

    /** It is the same each time, and asked for often. */
    private synchronized String answer() {
        if (answer == null) {
            JsonArray plans = new JsonArray();
            for (Object each : kept()) {
                JsonObject kept = (JsonObject) each;
                JsonObject plan = new ReadPlan(reference.get(), kept.getObject("explained")).json();
                for (String name : new String[] {"name", "engine", "sql"}) {
                    plan.put(name, kept.getString(name));
                }
                plans.add(plan);
            }
            answer = JsonWriter.string(plans);
        }
        return answer;
    }
}
