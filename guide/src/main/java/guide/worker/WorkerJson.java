package guide.worker;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests and events as lines of JSON, as they travel between the program and its workers. */
public final class WorkerJson {

    /** How the line of an event begins. */
    public static final String MARK = "event ";

    private static final Failure.Comparison NOT_COMPARED = new Failure.Comparison("", "");

    private WorkerJson() {
    }

    /**
     * Writes an event.
     *
     * @return one line without its end; it begins with {@link #MARK}
     */
    public static String write(Event event) {
        JsonObject json = new JsonObject();
        json.put("event", event.getClass().getSimpleName());
        if (event instanceof Event.Started started) {
            json.put("test", started.test().toString());
        } else if (event instanceof Event.Passed passed) {
            json.put("test", passed.test().toString());
        } else if (event instanceof Event.Failed failed) {
            json.put("test", failed.test().toString());
            json.put("failure", json(failed.failure()));
        } else if (event instanceof Event.Skipped skipped) {
            json.put("test", skipped.test().toString());
            json.put("reason", skipped.reason());
        } else if (event instanceof Event.Stuck stuck) {
            json.put("test", stuck.test().toString());
            json.put("reason", stuck.reason());
            json.put("frames", frames(stuck.frames()));
        } else if (event instanceof Event.Exiting exiting) {
            json.put("test", exiting.test().toString());
            json.put("frames", frames(exiting.frames()));
        } else if (event instanceof Event.ClassEnded ended) {
            json.put("class", ended.testClass());
        } else if (event instanceof Event.Done done) {
            json.put("output", done.output());
        }
        return MARK + JsonWriter.string(json);
    }

    /**
     * Reads an event.
     *
     * @param line a line that {@link #write(Event)} wrote
     * @throws IllegalArgumentException if the line is something else
     */
    public static Event readEvent(String line) {
        JsonObject json;
        try {
            json = JsonParser.object().from(line.substring(MARK.length()));
        } catch (JsonParserException wrong) {
            throw new IllegalArgumentException("not an event: " + line, wrong);
        }
        TestId test = TestId.parse(json.getString("test", ""));
        return switch (json.getString("event", "")) {
            case "Ready" -> new Event.Ready();
            case "Started" -> new Event.Started(test);
            case "Passed" -> new Event.Passed(test);
            case "Failed" -> new Event.Failed(test, failure(json.getObject("failure")));
            case "Skipped" -> new Event.Skipped(test, json.getString("reason"));
            case "Stuck" -> new Event.Stuck(test, json.getString("reason"), frames(json.getArray("frames")));
            case "Exiting" -> new Event.Exiting(test, frames(json.getArray("frames")));
            case "ClassEnded" -> new Event.ClassEnded(json.getString("class"));
            case "Done" -> new Event.Done(json.getString("output"));
            default -> throw new IllegalArgumentException("not an event: " + line);
        };
    }

    /**
     * Writes a request.
     *
     * @return one line without its end
     */
    public static String write(RunRequest request) {
        JsonObject json = new JsonObject();
        json.put("testClasses", new JsonArray(request.testClasses()));
        json.put("keepGoing", request.keepGoing());
        json.put("seed", request.seed());
        json.put("seconds", request.seconds());
        json.put("servers", new JsonObject(request.servers()));
        json.put("classes", request.classes());
        return JsonWriter.string(json);
    }

    /**
     * Reads a request.
     *
     * @param line what {@link #write(RunRequest)} wrote
     * @throws IllegalArgumentException if the line is something else
     */
    static RunRequest readRequest(String line) {
        try {
            JsonObject json = JsonParser.object().from(line);
            return new RunRequest(strings(json.getArray("testClasses")), json.getBoolean("keepGoing"),
                    json.getString("seed"), json.getInt("seconds"), addresses(json.getObject("servers")),
                    json.getString("classes"));
        } catch (JsonParserException wrong) {
            throw new IllegalArgumentException("not a request: " + line, wrong);
        }
    }

    /**
     * A failure as JSON.
     *
     * @return an object with the same fields for all kinds of failure, empty where they do not apply
     */
    public static JsonObject json(Failure failure) {
        Optional<Failure.Defect> defect = Optional.of(failure).filter(Failure.Defect.class::isInstance)
                .map(Failure.Defect.class::cast);
        Failure.Comparison comparison = defect.flatMap(Failure.Defect::comparison).orElse(NOT_COMPARED);
        Failure.Counterexample counterexample =
                defect.map(Failure.Defect::counterexample).orElse(Failure.Counterexample.NONE);
        JsonObject json = new JsonObject();
        json.put("rule", failure.rule());
        json.put("message", failure.message());
        json.put("expected", comparison.expected());
        json.put("actual", comparison.actual());
        json.put("script", new JsonArray(counterexample.script()));
        json.put("sample", new JsonArray(counterexample.sample()));
        json.put("frames", frames(failure.frames()));
        json.put("todo", failure instanceof Failure.Todo todo ? todo.method() : "");
        return json;
    }

    /**
     * Reads a failure.
     *
     * @param json an object that {@link #json} made
     */
    public static Failure failure(JsonObject json) {
        List<Failure.Frame> frames = frames(json.getArray("frames"));
        String todo = json.getString("todo");
        if (!todo.isEmpty()) {
            return new Failure.Todo(todo, frames);
        }
        Failure.Comparison comparison = new Failure.Comparison(json.getString("expected"), json.getString("actual"));
        return new Failure.Defect(json.getString("rule"), json.getString("message"),
                Optional.of(comparison).filter(compared -> !compared.equals(NOT_COMPARED)),
                new Failure.Counterexample(strings(json.getArray("script")), strings(json.getArray("sample"))),
                frames);
    }

    private static JsonArray frames(List<Failure.Frame> frames) {
        JsonArray array = new JsonArray();
        for (Failure.Frame frame : frames) {
            JsonObject json = new JsonObject();
            json.put("type", frame.type());
            json.put("file", frame.file());
            json.put("line", frame.line());
            json.put("method", frame.method());
            array.add(json);
        }
        return array;
    }

    private static List<Failure.Frame> frames(JsonArray array) {
        return array.stream()
                .map(JsonObject.class::cast)
                .map(json -> new Failure.Frame(json.getString("type"), json.getString("file"), json.getInt("line"),
                        json.getString("method")))
                .toList();
    }

    private static Map<String, String> addresses(JsonObject object) {
        Map<String, String> addresses = new HashMap<>();
        object.keySet().forEach(property -> addresses.put(property, object.getString(property)));
        return addresses;
    }

    private static List<String> strings(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }
}
