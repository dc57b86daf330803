package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import testkit.sql.Anomaly;
import testkit.sql.Engine;
import testkit.sql.Isolation;

/** The matrix of anomalies as it was measured, and each of its cells replayed on a real database when it is opened. */
final class ExploreAnomalies implements Routes {

    private final Path measured;

    ExploreAnomalies(Path measured) {
        this.measured = measured;
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/explore/anomalies", this::matrix);
        app.get("/explore/anomalies/{engine}/{level}/{anomaly}", this::replay);
    }

    private void matrix(Context context) throws IOException {
        if (!Files.isRegularFile(measured)) {
            throw new NotFoundResponse("The matrix has not been measured.");
        }
        Csv table = Csv.of(measured);
        JsonArray anomalies = new JsonArray();
        Stream.of(Anomaly.values()).forEach(anomaly -> {
            JsonObject json = word(anomaly.name(), anomaly.toString());
            json.put("meaning", anomaly.meaning());
            anomalies.add(json);
        });
        JsonArray rows = new JsonArray();
        for (Engine engine : Engine.values()) {
            for (Isolation level : Isolation.of(engine)) {
                table.rows().stream()
                        .filter(row -> row.get(0).startsWith(engine + " ") && row.get(1).equals(level.toString()))
                        .findFirst().ifPresent(row -> rows.add(row(engine, level, row, table)));
            }
        }
        JsonObject json = new JsonObject();
        json.put("anomalies", anomalies);
        json.put("rows", rows);
        answer(context, json);
    }

    private static JsonObject row(Engine engine, Isolation level, List<String> cells, Csv table) {
        JsonObject json = new JsonObject();
        json.put("engine", word(engine.name(), cells.get(0)));
        json.put("level", word(level.name(), level.toString()));
        json.put("cells", new JsonArray(Stream.of(Anomaly.values())
                .map(anomaly -> table.columns().indexOf(anomaly.toString()))
                .map(column -> column < 0 ? "" : cells.get(column)).toList()));
        return json;
    }

    private static JsonObject word(String name, String title) {
        JsonObject json = new JsonObject();
        json.put("name", name.toLowerCase(Locale.ROOT));
        json.put("title", title);
        return json;
    }

    private void replay(Context context) {
        Engine engine = named(Engine.class, context.pathParam("engine"));
        Isolation level = named(Isolation.class, context.pathParam("level"));
        Anomaly anomaly = named(Anomaly.class, context.pathParam("anomaly"));
        if (!Isolation.of(engine).contains(level)) {
            throw new NotFoundResponse(engine + " has no level " + level + ".");
        }
        JsonObject json = new JsonObject();
        Anomaly.Outcome outcome;
        // One at a time: each has its database, and a machine has only so many processors.
        synchronized (this) {
            outcome = anomaly.on(engine, level);
        }
        json.put("title", anomaly + ", " + anomaly.meaning());
        json.put("where", outcome.where());
        json.put("happened", outcome.happened());
        json.put("steps", new Schedule(outcome.events()).json());
        answer(context, json);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such cell."));
    }

    private static void answer(Context context, JsonObject json) {
        context.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store")
                .result(JsonWriter.string(json));
    }
}
