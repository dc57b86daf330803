package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The race of a slow reader and a writer, in every order of their calls, with leases and without. */
final class ExploreRace implements Routes, Explored {

    private static final String PATH = "/explore/race";

    private final Supplier<Reference> reference;
    private String answer;

    ExploreRace(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(answer()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("the race");
        return Map.of(PATH, answer());
    }

    /** It is the same each time, and asked for often. */
    private synchronized String answer() {
        if (answer == null) {
            JsonObject json = new JsonObject();
            json.put("old", SteppedRace.OLD);
            json.put("new", SteppedRace.NEW);
            json.put("without", orders(false));
            json.put("with", orders(true));
            answer = JsonWriter.string(json);
        }
        return answer;
    }

    /** What there is after each beginning of each order: an order reads {@code rrw}, by the first letters of names. */
    private JsonObject orders(boolean leases) {
        JsonObject orders = new JsonObject();
        explore(leases, "", orders);
        return orders;
    }

    private void explore(boolean leases, String order, JsonObject orders) {
        SteppedRace race = new SteppedRace(reference.get(), leases);
        try {
            for (char letter : order.toCharArray()) {
                race.step(letter == 'r' ? "reader" : "writer");
            }
            JsonObject json = new JsonObject();
            json.put("next", new JsonArray(race.next()));
            if (!order.isEmpty()) {
                SteppedRace.Step last = race.steps().get(order.length() - 1);
                json.put("who", last.who());
                json.put("what", last.what());
                json.put("outcome", last.outcome());
                json.put("held", last.held());
                json.put("stored", last.stored());
            }
            orders.put(order, json);
            race.next().forEach(name -> explore(leases, order + name.charAt(0), orders));
        } finally {
            race.abandon();
        }
    }
}
