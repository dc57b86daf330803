package guide.web;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import guide.book.Workbook;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The measured results of the chapters as data, with those of the reader's own machine where there are any. */
public final class Plots implements Routes {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Path kept;
    private final Path mine;

    /**
     * Serves the results of a workbook.
     *
     * @param book the workbook
     */
    public Plots(Workbook book) {
        this.kept = book.root().resolve("benchmarks/results");
        this.mine = book.root().resolve(".kata/bench");
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/plots/{file}", this::plot);
    }

    private void plot(Context context) throws IOException {
        String file = context.pathParam("file");
        String name = file.endsWith(".json") ? file.substring(0, file.length() - ".json".length()) : "";
        Path data = kept.resolve(name + ".json");
        if (!name.matches(NAME) || !Files.isRegularFile(data)) {
            throw new NotFoundResponse("There is no such plot.");
        }
        Path own = mine.resolve(name + ".json");
        Optional<JsonObject> measured = Files.isRegularFile(own) ? Optional.of(read(own)) : Optional.empty();
        context.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store")
                .result(JsonWriter.string(new Plot(read(data), measured).json()));
    }

    private static JsonObject read(Path file) throws IOException {
        try {
            return JsonParser.object().from(Files.readString(file));
        } catch (JsonParserException broken) {
            throw new IOException(file + " is no plot; measure it again: ./kata bench writes it. "
                    + broken.getMessage(), broken);
        }
    }
}
