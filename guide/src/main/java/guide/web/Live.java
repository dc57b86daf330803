package guide.web;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Phase;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.progress.SpoilerWarning;
import guide.watch.Changes;
import guide.watch.LiveListener;
import guide.watch.LiveRuns;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What lives on the pages: the verdicts as they come, the buttons of a kata, and the reference beside the reader's own.
 * All pages share one runner, and the progress of the terminal.
 */
public final class Live implements Routes, AutoCloseable {

    private final Workbook book;
    private final Progress progress;
    private final Statuses statuses;
    private final Streams streams = new Streams();
    private final LiveRuns katas;
    private final Changes changes;

    /**
     * Follows the katas of a workbook from now on.
     *
     * @param book the workbook
     * @param runner what runs the tests
     * @param progress where verdicts and hints are remembered
     * @param poll whether to look regularly in place of waiting for file events
     */
    public Live(Workbook book, TestRunner runner, Progress progress, boolean poll) {
        this.book = book;
        this.progress = progress;
        this.statuses = new Statuses(book);
        this.katas = new LiveRuns(book, runner, progress, new PageListener());
        this.katas.followAll();
        this.changes = Changes.under(book.root().resolve("katas"), poll, katas::look);
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/events", this::listen);
        app.post("/katas/{name}/run", this::run);
        app.post("/katas/{name}/hints/{number}", this::hint);
        app.get("/katas/{name}/reference", this::reference);
        app.get("/katas/{name}/diff", this::diff);
    }

    /** Tells a page what is known, of all katas or with details of those of one chapter, and from then on what comes. */
    private void listen(Context context) throws Exception {
        Optional<Chapter> chapter = Optional.ofNullable(context.queryParam("chapter")).map(this::chapter);
        streams.open(context, page -> {
            if (chapter.isPresent()) {
                chapter.get().katas().forEach(kata -> page.accept(text(statuses.known(kata, progress))));
                katas.open(chapter.get());
            } else {
                Map<Kata, Progress.State> states = progress.states(book.katas());
                states.forEach((kata, state) ->
                        page.accept(text(statuses.of(kata, state.name().toLowerCase(Locale.ROOT)))));
            }
        });
    }

    private void run(Context context) {
        katas.run(kata(context));
        context.status(HttpStatus.ACCEPTED);
    }

    /** The hint itself stands on the page; that it was seen is remembered. */
    private void hint(Context context) {
        Kata kata = kata(context);
        String number = context.pathParam("number");
        if (!number.matches("[1-9]") || Integer.parseInt(number) > kata.hints().size()) {
            throw new BadRequestResponse(kata.name() + " has hints 1 to " + kata.hints().size() + ".");
        }
        progress.hintShown(kata, Integer.parseInt(number));
        JsonObject json = new JsonObject();
        json.put("hints", progress.hints(kata));
        answer(context, json);
    }

    private void reference(Context context) throws IOException {
        Kata kata = kata(context);
        if (mayShow(context, kata)) {
            Path file = book.solutions(kata.chapter()).resolve(kata.sourceFile());
            JsonObject json = new JsonObject();
            json.put("file", statuses.shown(file));
            json.put("text", Files.readString(file));
            answer(context, json);
        }
    }

    private void diff(Context context) throws IOException {
        Kata kata = kata(context);
        if (mayShow(context, kata)) {
            Path mine = book.stubs(kata.chapter()).resolve(kata.sourceFile());
            Path reference = book.solutions(kata.chapter()).resolve(kata.sourceFile());
            JsonObject json = new JsonObject();
            json.put("mine", statuses.shown(mine));
            json.put("reference", statuses.shown(reference));
            json.put("rows", new Comparison(lines(mine), lines(reference)).json());
            answer(context, json);
        }
    }

    /** Whether the kata is green, or the reader has agreed to see the reference all the same. */
    private boolean mayShow(Context context, Kata kata) {
        if ("yes".equals(context.queryParam("confirmed")) || progress.state(kata) == Progress.State.GREEN) {
            return true;
        }
        JsonObject json = new JsonObject();
        json.put("ask", new SpoilerWarning(kata).question());
        answer(context, json);
        return false;
    }

    /** Whatever bytes the reader has saved, there are lines to compare. */
    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
                : List.of();
    }

    private Kata kata(Context context) {
        String name = context.pathParam("name");
        return book.katas().stream().filter(kata -> kata.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such kata."));
    }

    private Chapter chapter(String id) {
        return book.chapters().stream().filter(chapter -> chapter.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such chapter."));
    }

    private static void answer(Context context, JsonObject json) {
        context.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store").result(text(json));
    }

    private static String text(JsonObject json) {
        return JsonWriter.string(json);
    }

    @Override
    public void close() {
        changes.close();
        katas.close();
        streams.close();
    }

    /** Brings what the runs report to the pages. */
    private final class PageListener implements LiveListener {

        @Override
        public void started(Kata kata) {
            streams.send(text(statuses.of(kata, "running")));
        }

        @Override
        public void phasePassed(Kata kata, Phase phase, int passed, Optional<Phase> next) {
            if (next.equals(Optional.of(Phase.INTERLEAVINGS))) {
                streams.send(text(statuses.greenSoFar(kata, passed)));
            }
        }

        @Override
        public void finished(Verdict verdict) {
            streams.send(text(statuses.finished(verdict, progress)));
        }

        @Override
        public void failed(Kata kata, String reason) {
            streams.send(text(statuses.trouble(kata, reason)));
        }
    }
}
