package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Queries of GraphQL with their levels, batches and cost, as the reference executes them. */
final class ExploreQuery implements Routes, Explored {

    private static final String PATH = "/explore/query";

    private final Supplier<Reference> reference;
    private String answer;

    ExploreQuery(Supplier<Reference> reference) {
        this.reference = reference;
    }

    /** What can be chosen, by its name. */
    static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("one user", "{ user { name } }");
        queries.put("the start page", "{ user { name posts { title comments { text author { name } } } } }");
        queries.put("authors at two levels",
                "{ users { posts(first: 2) { author { name } comments { author { name } } } } }");
        queries.put("aliases", "{ a: user { name } b: user { name } c: user { posts { title } } }");
        queries.put("fragments that are merged", "{ user { posts { title } ...more } } "
                + "fragment more on User { posts { author { name } } name }");
        queries.put("a circle", "{ user { posts { author { posts { author { posts { title } } } } } } }");
        return queries;
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(answer()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("the queries");
        return Map.of(PATH, answer());
    }

    /** It is the same each time, and asked for often. */
    private synchronized String answer() {
        if (answer == null) {
            JsonArray all = new JsonArray();
            queries().forEach((name, text) -> {
                JsonObject query = new PlayedQuery(reference.get()).play(text);
                query.put("name", name);
                query.put("query", text);
                all.add(query);
            });
            answer = JsonWriter.string(all);
        }
        return answer;
    }
}
