package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.List;
import testkit.schedule.HistoryEvent;

/**
 * A schedule that ran, for showing side by side.
 *
 * @param events what was done in which order, with what came of it
 */
record Schedule(List<HistoryEvent> events) {

    /** Each step that began, ended or went on: whose it is, what it does, its outcome, and a word for how it went. */
    JsonArray json() {
        JsonArray steps = new JsonArray();
        events.forEach(event -> {
            JsonObject step = new JsonObject();
            step.put("who", event.client());
            step.put("what", event.call());
            step.put("outcome", event.outcome());
            step.put("how", word(event.kind()));
            steps.add(step);
        });
        return steps;
    }

    private static String word(HistoryEvent.Kind kind) {
        return switch (kind) {
            case WAITS -> "waits";
            case QUEUED -> "queued";
            case REFUSED -> "refused";
            case GOES_ON -> "late";
            case DONE -> "done";
        };
    }
}
