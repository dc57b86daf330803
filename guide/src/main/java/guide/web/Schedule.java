package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import testkit.sql.Anomaly;
import testkit.sql.Stepper;

/**
 * A schedule that ran, taken apart for showing side by side.
 *
 * @param text what {@link Stepper#toString} says, as {@link Anomaly.Outcome} keeps it
 */
record Schedule(String text) {

    private static final Pattern LINE = Pattern.compile("(?<who>\\w+): (?<what>.*?)\\s+-- (?<outcome>.*)");

    /** Each step that began, ended or went on: whose it is, what it does, its outcome, and a word for how it went. */
    JsonArray json() {
        JsonArray steps = new JsonArray();
        text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            String outcome = line.group("outcome");
            JsonObject step = new JsonObject();
            step.put("who", line.group("who"));
            step.put("what", line.group("what"));
            step.put("outcome", outcome);
            step.put("how", outcome.startsWith("waits for ") ? "waits" : outcome.startsWith("queued: ") ? "queued"
                    : outcome.contains("SQLState ") ? "refused" : outcome.startsWith("goes on: ") ? "late" : "done");
            steps.add(step);
        });
        return steps;
    }
}
