package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A user who reads and writes in front of a primary and a replica, in every order, routed by the reference and not. The
 * answer is a graph for each: its first state, and what each action leads to from each state.
 */
final class ExploreReplica implements Routes, Explored {

    private static final String PATH = "/explore/replica";

    private final Supplier<Reference> reference;
    private String answer;

    ExploreReplica(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(answer()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("the replica");
        return Map.of(PATH, answer());
    }

    /** It is the same each time, and asked for often. */
    private synchronized String answer() {
        if (answer == null) {
            JsonObject json = new JsonObject();
            json.put("routed", graph(true));
            json.put("unrouted", graph(false));
            answer = JsonWriter.string(json);
        }
        return answer;
    }

    /** The states by number, 0 the first; what happens in a state does not depend on the way to it. */
    private JsonArray graph(boolean routed) {
        Map<String, Integer> numbers = new HashMap<>();
        Deque<List<SteppedSession.Action>> ahead = new ArrayDeque<>();
        JsonArray states = new JsonArray();
        number(List.of(), routed, numbers, ahead);
        while (!ahead.isEmpty()) {
            List<SteppedSession.Action> way = ahead.poll();
            SteppedSession at = after(way, routed);
            JsonObject actions = new JsonObject();
            for (SteppedSession.Action action : at.next()) {
                SteppedSession.Outcome outcome = after(way, routed).step(action);
                JsonObject step = new JsonObject();
                step.put("who", outcome.answering());
                step.put("what", outcome.answer());
                step.put("good", outcome.good());
                step.put("to", number(longer(way, action), routed, numbers, ahead));
                actions.put(action.name().toLowerCase(Locale.ROOT), step);
            }
            JsonObject state = new JsonObject();
            state.put("primary", new JsonArray(at.onPrimary()));
            state.put("replica", new JsonArray(at.onReplica()));
            state.put("seen", at.seen());
            state.put("actions", actions);
            states.add(state);
        }
        return states;
    }

    private int number(List<SteppedSession.Action> way, boolean routed, Map<String, Integer> numbers,
            Deque<List<SteppedSession.Action>> ahead) {
        String state = after(way, routed).state();
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        numbers.put(state, numbers.size());
        ahead.add(way);
        return numbers.size() - 1;
    }

    private static List<SteppedSession.Action> longer(List<SteppedSession.Action> way, SteppedSession.Action action) {
        return Stream.concat(way.stream(), Stream.of(action)).toList();
    }

    private SteppedSession after(List<SteppedSession.Action> way, boolean routed) {
        SteppedSession session = new SteppedSession(reference.get(), routed);
        way.forEach(session::step);
        return session;
    }
}
