package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import guide.web.SimulatedPartition.Answer;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Five nodes whose links are cut by hand: who leads, and who may answer. All that can be cut is played once. */
final class ExplorePartition implements Routes, Explored {

    private static final String PATH = "/explore/partition";
    private static final List<String> LINKS = links();

    private final Supplier<Reference> reference;
    private String answer;

    ExplorePartition(Supplier<Reference> reference) {
        this.reference = reference;
    }

    private static List<String> links() {
        List<String> links = new ArrayList<>();
        for (String one : SimulatedPartition.NODES) {
            for (String other : SimulatedPartition.NODES) {
                if (one.compareTo(other) < 0) {
                    links.add(one + other);
                }
            }
        }
        return List.copyOf(links);
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(answer()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("five nodes and " + (1 << LINKS.size()) + " ways to cut their links");
        return Map.of(PATH, answer());
    }

    /** It is the same each time, and asked for often. */
    private synchronized String answer() {
        if (answer == null) {
            SimulatedPartition nodes = new SimulatedPartition(reference.get());
            JsonArray states = new JsonArray();
            for (int mask = 0; mask < 1 << LINKS.size(); mask++) {
                states.add(state(nodes.after(cut(mask))));
            }
            JsonObject json = new JsonObject();
            json.put("nodes", new JsonArray(SimulatedPartition.NODES));
            json.put("links", new JsonArray(LINKS));
            json.put("states", states);
            answer = JsonWriter.string(json);
        }
        return answer;
    }

    /** The links whose bit is set. */
    private static Set<String> cut(int mask) {
        Set<String> cut = new TreeSet<>();
        for (int link = 0; link < LINKS.size(); link++) {
            if ((mask & 1 << link) != 0) {
                cut.add(LINKS.get(link));
            }
        }
        return cut;
    }

    /** A node each, in as few letters as it takes: leader or -, term, y or n for consistent, whose items it sees. */
    private static JsonArray state(Map<String, Answer> answers) {
        return new JsonArray(answers.values().stream().map(answer -> (answer.leads() ? "*" : "")
                + answer.leader().orElse("-") + " " + answer.term() + " " + (answer.consistent() ? "y" : "n") + " "
                + String.join("", answer.sees())).toList());
    }
}
