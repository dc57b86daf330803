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
import java.util.stream.IntStream;

/** The tree of the reference while keys come and go, and the pages that a query touches. */
final class ExploreTree implements Routes, Explored {

    private static final String PATH = "/explore/tree";
    private static final List<Integer> SHUFFLED = List.of(12, 3, 17, 8, 1, 14, 6, 19, 10, 4, 16, 2, 13, 7, 18, 5, 11,
            15, 9, 20);

    private final Supplier<Reference> reference;
    private String answer;

    ExploreTree(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(answer()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("the tree");
        return Map.of(PATH, answer());
    }

    /** It is the same each time. */
    private synchronized String answer() {
        if (answer == null) {
            JsonArray plays = new JsonArray();
            plays(reference.get()).forEach((name, steps) -> {
                JsonObject json = new JsonObject();
                json.put("name", name);
                json.put("steps", new JsonArray(steps.stream().map(ExploreTree::json).toList()));
                plays.add(json);
            });
            JsonObject json = new JsonObject();
            json.put("capacity", RecordedTree.CAPACITY);
            json.put("plays", plays);
            answer = JsonWriter.string(json);
        }
        return answer;
    }

    /** What can be watched, by its name. */
    static Map<String, List<RecordedTree.Step>> plays(Reference reference) {
        Map<String, List<RecordedTree.Step>> plays = new LinkedHashMap<>();
        RecordedTree random = new RecordedTree(reference);
        List<RecordedTree.Step> come = SHUFFLED.stream().map(random::put).toList();
        List<RecordedTree.Step> go = new ArrayList<>(List.of(come.get(come.size() - 1)));
        List.of(9, 10, 11, 8, 1, 20, 14, 15, 2, 16, 5, 12, 3, 19, 6, 18, 4).forEach(key -> go.add(random.remove(key)));
        RecordedTree ordered = new RecordedTree(reference);
        List<RecordedTree.Step> inOrder = IntStream.rangeClosed(1, 20).mapToObj(ordered::put).toList();
        RecordedTree asked = new RecordedTree(reference);
        SHUFFLED.forEach(asked::put);
        List<RecordedTree.Step> questions = List.of(asked.get(7), asked.get(20), asked.get(21),
                asked.range(6, 7, 100), asked.range(5, 13, 100), asked.range(5, 13, 1), asked.range(14, null, 3),
                asked.range(null, null, 100), asked.put(7), asked.remove(30));
        plays.put("keys come in any order", come);
        plays.put("keys come in order", inOrder);
        plays.put("keys go", go);
        plays.put("queries", questions);
        return plays;
    }

    private static JsonObject json(RecordedTree.Step step) {
        JsonObject json = new JsonObject();
        json.put("call", step.call());
        json.put("result", step.result());
        json.put("read", new JsonArray(step.read()));
        json.put("written", new JsonArray(step.written()));
        JsonArray levels = new JsonArray();
        step.levels().forEach(level -> levels.add(new JsonArray(level.stream().map(ExploreTree::json).toList())));
        json.put("levels", levels);
        return json;
    }

    private static JsonObject json(RecordedTree.ShownPage page) {
        JsonObject json = new JsonObject();
        json.put("number", page.number());
        json.put("keys", new JsonArray(page.keys()));
        json.put("children", new JsonArray(page.children()));
        return json;
    }
}
