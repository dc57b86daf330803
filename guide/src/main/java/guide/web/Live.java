package guide.web;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Phase;
import guide.book.Workbook;
import guide.editor.Editor;
import guide.engine.TestRunner;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.watch.Changes;
import guide.watch.LiveListener;
import guide.watch.LiveRuns;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What lives on the pages: the verdicts as they come, the buttons of a kata, and the reference beside the reader's own.
 * All pages share one runner, and the progress of the terminal.
 */
public final class Live implements Routes, AutoCloseable {

    private final Workbook book;
    private final Progress progress;
    private final StatusJson statusJson;
    private final Streams streams = new Streams();
    private final LiveRuns katas;
    private final OpenInEditor opener;
    private final BenchRuns bench;
    private final KataPaths paths;
    /** How many runs of each kata have ended since the program began. */
    private final Map<Kata, Integer> runs = new ConcurrentHashMap<>();
    private final Changes changes;

    /**
     * Follows the katas of a workbook from now on.
     *
     * @param book the workbook
     * @param runner what runs the tests
     * @param progress where verdicts and hints are remembered
     * @param editor the reader's editor, if there is one
     * @param poll whether to look regularly in place of waiting for file events
     */
    public Live(Workbook book, TestRunner runner, Progress progress, Optional<Editor> editor, boolean poll) {
        this.book = book;
        this.progress = progress;
        this.paths = new KataPaths(book);
        this.opener = new OpenInEditor(book, editor);
        this.bench = new BenchRuns(book, progress, json -> streams.send(text(json)));
        this.statusJson = new StatusJson(book, opener.isPossible());
        this.katas = new LiveRuns(book, runner, progress, new PageListener());
        this.katas.followAll();
        this.changes = Changes.under(book.root().resolve("katas"), poll, katas::look);
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/events", this::listen);
        app.post("/katas/{name}/run", this::run);
        app.post("/katas/{name}/hints/{number}", this::hint);
        List.of(new Comparisons(book, progress), opener, bench).forEach(part -> part.addTo(app));
    }

    /** Tells a page what is known, of all katas or with details of one chapter's, and from then on what comes. */
    private void listen(Context context) throws Exception {
        Optional<Chapter> chapter = Optional.ofNullable(context.queryParam("chapter")).map(paths::chapter);
        streams.open(context, page -> {
            if (chapter.isPresent()) {
                chapter.get().katas().forEach(kata -> {
                    page.accept(text(statusJson.known(kata, progress)));
                    bench.last(kata).ifPresent(measured -> page.accept(text(measured)));
                });
                katas.open(chapter.get());
            } else {
                Map<Kata, Progress.State> states = progress.states(book.katas());
                states.forEach((kata, state) ->
                        page.accept(text(statusJson.of(kata, state.name().toLowerCase(Locale.ROOT)))));
            }
        });
    }

    private void run(Context context) {
        katas.run(paths.kata(context));
        context.status(HttpStatus.ACCEPTED);
    }

    /** The hint itself stands on the page; that it was seen is remembered. */
    private void hint(Context context) {
        Kata kata = paths.kata(context);
        String number = context.pathParam("number");
        if (!number.matches("[1-9]") || Integer.parseInt(number) > kata.hints().size()) {
            throw new BadRequestResponse(kata.name() + " has hints 1 to " + kata.hints().size() + ".");
        }
        progress.hintShown(kata, Integer.parseInt(number));
        JsonObject json = new JsonObject();
        json.put("hints", progress.hints(kata));
        KataPaths.answer(context, json);
    }

    private static String text(JsonObject json) {
        return JsonWriter.string(json);
    }

    @Override
    public void close() {
        changes.close();
        bench.close();
        katas.close();
        streams.close();
    }

    /** Brings what the runs report to the pages. */
    private final class PageListener implements LiveListener {

        @Override
        public void started(Kata kata) {
            streams.send(text(statusJson.of(kata, "running")));
        }

        @Override
        public void phasePassed(Kata kata, Phase phase, int passed, Optional<Phase> next) {
            if (next.equals(Optional.of(Phase.INTERLEAVINGS))) {
                streams.send(text(statusJson.greenSoFar(kata, passed)));
            }
        }

        @Override
        public void finished(Verdict verdict) {
            JsonObject status = statusJson.finished(verdict, progress);
            status.put("run", runs.merge(verdict.kata(), 1, Integer::sum));
            streams.send(text(status));
        }

        @Override
        public void failed(Kata kata, String reason) {
            streams.send(text(statusJson.trouble(kata, reason)));
        }
    }
}
