package guide.engine;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import guide.book.Kata;
import guide.worker.TestId;
import guide.worker.WorkerJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Verdicts as JSON: as the commands print them and as progress keeps them. */
public final class VerdictJson {

    private VerdictJson() {
    }

    /**
     * Writes a verdict.
     *
     * @return an object with kata, target, state, millis, tests, errors and output
     */
    public static JsonObject write(Verdict verdict) {
        JsonObject json = new JsonObject();
        json.put("kata", verdict.kata().name());
        json.put("chapter", verdict.kata().chapter());
        json.put("target", verdict.target().toString());
        json.put("state", verdict.state().name().toLowerCase(Locale.ROOT));
        json.put("millis", verdict.time().toMillis());
        JsonArray tests = new JsonArray();
        for (TestResult result : verdict.tests()) {
            JsonObject test = new JsonObject();
            test.put("test", result.test());
            test.put("state", result.state().name().toLowerCase(Locale.ROOT));
            result.failure().ifPresent(failure -> test.put("failure", WorkerJson.json(failure)));
            tests.add(test);
        }
        json.put("tests", tests);
        JsonArray errors = new JsonArray();
        for (CompileError found : verdict.errors()) {
            JsonObject error = new JsonObject();
            error.put("file", found.file().toString());
            error.put("line", found.line());
            error.put("column", found.column());
            error.put("source", found.source());
            error.put("message", found.message());
            errors.add(error);
        }
        json.put("errors", errors);
        json.put("output", verdict.output());
        return json;
    }

    /**
     * Reads a verdict.
     *
     * @param kata the kata that it is about
     * @param json what {@link #write} wrote
     * @throws RuntimeException if the object is something else
     */
    public static Verdict read(Kata kata, JsonObject json) {
        List<TestResult> tests = json.getArray("tests").stream()
                .map(JsonObject.class::cast)
                .map(test -> new TestResult(TestId.parse(test.getString("test")),
                        TestResult.State.valueOf(upper(test.getString("state"))),
                        Optional.ofNullable(test.getObject("failure")).map(WorkerJson::failure)))
                .toList();
        List<CompileError> errors = json.getArray("errors").stream()
                .map(JsonObject.class::cast)
                .map(error -> new CompileError(Path.of(error.getString("file")), error.getLong("line"),
                        error.getLong("column"), error.getString("source"), error.getString("message")))
                .toList();
        return new Verdict(kata, Implementation.parse(json.getString("target")),
                Verdict.State.valueOf(upper(json.getString("state"))), tests, errors, json.getString("output"),
                Duration.ofMillis(json.getLong("millis")));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
