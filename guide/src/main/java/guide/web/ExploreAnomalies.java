package guide.web;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import testkit.sql.Anomaly;
import testkit.sql.Engine;
import testkit.sql.Isolation;

/** The matrix of anomalies as it was measured, and each of its cells replayed on a real database when it is opened. */
final class ExploreAnomalies implements Routes, Explored {

    private static final String PATH = "/explore/anomalies";

    private final Path measured;

    ExploreAnomalies(Path measured) {
        this.measured = measured;
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, this::matrix);
        app.get(PATH + "/{engine}/{level}/{anomaly}", this::replay);
    }

    private void matrix(Context context) throws IOException {
        if (!Files.isRegularFile(measured)) {
            throw new NotFoundResponse("The matrix has not been measured.");
        }
        answer(context, Files.readString(measured));
    }

    /** The matrix, and the schedule of each cell as it runs now. */
    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        Map<String, String> answers = new LinkedHashMap<>();
        try {
            answers.put(PATH, Files.readString(measured));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + measured, failure);
        }
        for (Engine engine : Engine.values()) {
            for (Isolation level : Isolation.of(engine)) {
                for (Anomaly anomaly : Anomaly.values()) {
                    notes.accept(anomaly + " at " + level + " of " + engine);
                    answers.put(PATH + "/" + word(engine) + "/" + word(level) + "/" + word(anomaly),
                            JsonWriter.string(run(engine, level, anomaly)));
                }
            }
        }
        return answers;
    }

    private void replay(Context context) {
        Engine engine = named(Engine.class, context.pathParam("engine"));
        Isolation level = named(Isolation.class, context.pathParam("level"));
        Anomaly anomaly = named(Anomaly.class, context.pathParam("anomaly"));
        if (!Isolation.of(engine).contains(level)) {
            throw new NotFoundResponse(engine + " has no level " + level + ".");
        }
        answer(context, JsonWriter.string(run(engine, level, anomaly)));
    }

    /** Runs one at a time: each has its database, and a machine has only so many processors. */
    private synchronized JsonObject run(Engine engine, Isolation level, Anomaly anomaly) {
        Anomaly.Outcome outcome = anomaly.on(engine, level);
        JsonObject json = new JsonObject();
        json.put("title", anomaly + ", " + anomaly.meaning());
        json.put("where", outcome.where());
        json.put("happened", outcome.happened());
        json.put("steps", new Schedule(outcome.events()).json());
        return json;
    }

    /** A constant's name in an address. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> word(each).equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such cell."));
    }

    private static void answer(Context context, String json) {
        context.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store").result(json);
    }
}
