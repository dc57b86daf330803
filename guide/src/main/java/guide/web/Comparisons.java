package guide.web;

import com.grack.nanojson.JsonObject;
import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.Implementation;
import guide.progress.Progress;
import guide.progress.SpoilerWarning;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The reference alone, beside the reader's own, and beside a trap. All of it is asked for before the kata is green. */
final class Comparisons implements Routes {

    private final Workbook book;
    private final Progress progress;
    private final KataPaths paths;

    /**
     * Compares answers to the katas of a workbook.
     *
     * @param book the workbook
     * @param progress says which katas are green
     */
    Comparisons(Workbook book, Progress progress) {
        this.book = book;
        this.progress = progress;
        this.paths = new KataPaths(book);
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/katas/{name}/reference", this::reference);
        app.get("/katas/{name}/diff", this::diff);
        app.get("/katas/{name}/traps/{trap}", this::trap);
    }

    private void reference(Context context) throws IOException {
        Kata kata = paths.kata(context);
        if (mayShow(context, kata)) {
            JsonObject json = new JsonObject();
            json.put("file", book.root().relativize(reference(kata)).toString().replace('\\', '/'));
            json.put("text", Files.readString(reference(kata)));
            KataPaths.answer(context, json);
        }
    }

    private void diff(Context context) throws IOException {
        Kata kata = paths.kata(context);
        if (mayShow(context, kata)) {
            compare(context, lines(book.stubs(kata.chapter()).resolve(kata.sourceFile())), lines(reference(kata)));
        }
    }

    /** The reference on the left; on the right the trap with all that it shares with the reference. */
    private void trap(Context context) throws IOException {
        Kata kata = paths.kata(context);
        Implementation trap = new Implementation.Trap(context.pathParam("trap"));
        if (!trap.answers(book, kata)) {
            throw new NotFoundResponse("There is no such trap.");
        }
        if (mayShow(context, kata)) {
            compare(context, lines(reference(kata)), trap.text(book, kata).lines().toList());
        }
    }

    private static void compare(Context context, List<String> left, List<String> right) {
        JsonObject json = new JsonObject();
        json.put("rows", new Comparison(left, right).json());
        KataPaths.answer(context, json);
    }

    private Path reference(Kata kata) {
        return book.solutions(kata.chapter()).resolve(kata.sourceFile());
    }

    /** Whether the kata is green, or the reader has agreed to see the reference all the same. */
    private boolean mayShow(Context context, Kata kata) {
        if ("yes".equals(context.queryParam("confirmed")) || progress.state(kata) == Progress.State.GREEN) {
            return true;
        }
        JsonObject json = new JsonObject();
        json.put("ask", new SpoilerWarning(kata).question());
        KataPaths.answer(context, json);
        return false;
    }

    /** Whatever bytes the reader has saved, there are lines to compare. */
    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
                : List.of();
    }
}
