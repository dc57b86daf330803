package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import guide.bench.Effort;
import guide.bench.Measurements;
import guide.book.Kata;
import guide.book.UserFacingException;
import guide.book.Workbook;
import guide.progress.Progress;
import io.javalin.Javalin;
import io.javalin.http.ConflictResponse;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Measures katas when a page asks for it, one at a time: two would measure each other. Thread-safe. */
final class BenchRuns implements Routes, AutoCloseable {

    private final KataPaths paths;
    private final Measuring measuring;
    private final Consumer<JsonObject> pages;
    private final Map<Kata, Shown> shown = new ConcurrentHashMap<>();
    private Thread running;
    private Kata measured;

    /**
     * Measures nothing yet.
     *
     * @param book the workbook
     * @param progress says which of the reader's classes are green; those take part
     * @param pages is given what pages should show, in the thread that measures
     */
    BenchRuns(Workbook book, Progress progress, Consumer<JsonObject> pages) {
        this(book, pages, (kata, notes, lines) -> new Measurements(book, progress,
                each -> progress.state(each) == Progress.State.GREEN, notes, lines)
                        .measure(List.of(kata), Effort.QUICK));
    }

    BenchRuns(Workbook book, Consumer<JsonObject> pages, Measuring measuring) {
        this.paths = new KataPaths(book);
        this.pages = pages;
        this.measuring = measuring;
    }

    /** Measures one kata. */
    @FunctionalInterface
    interface Measuring {

        /** Says what is being done and what came of it; returns whether all was measured. */
        boolean measure(Kata kata, Consumer<String> notes, Consumer<String> lines) throws InterruptedException;
    }

    /**
     * What a page shows of a measurement.
     *
     * @param note what is being done, or how it ended
     * @param lines what came of it
     */
    private record Shown(String note, List<String> lines) {
    }

    @Override
    public void addTo(Javalin app) {
        app.post("/katas/{name}/bench", context -> {
            begin(paths.kata(context));
            context.status(HttpStatus.ACCEPTED);
        });
    }

    /**
     * Begins to measure.
     *
     * @throws ConflictResponse if something is being measured
     */
    synchronized void begin(Kata kata) {
        if (running != null && running.isAlive()) {
            throw new ConflictResponse(measured.name() + " is being measured. Two at a time would measure each other:"
                    + " try again when it has ended.");
        }
        measured = kata;
        running = new Thread(() -> measure(kata), "bench");
        running.setDaemon(true);
        running.start();
    }

    private void measure(Kata kata) {
        List<String> lines = new CopyOnWriteArrayList<>();
        show(kata, "It begins.", lines);
        try {
            boolean whole = measuring.measure(kata, note -> show(kata, note, lines), lines::add);
            show(kata, whole ? "Measured on this machine." : "Not all of it could be measured.", lines);
        } catch (InterruptedException closing) {
            lines.clear();
        } catch (UserFacingException reason) {
            show(kata, reason.getMessage(), lines);
        } catch (RuntimeException failure) {
            show(kata, "The measurement failed: " + failure, lines);
        }
    }

    private void show(Kata kata, String note, List<String> lines) {
        Shown now = new Shown(note, List.copyOf(lines));
        // What is being done is said twice a second, mostly in the same words.
        if (!now.equals(shown.put(kata, now))) {
            pages.accept(json(kata, now));
        }
    }

    /** What is known of a kata's last measurement, if there was one since the program began. */
    Optional<JsonObject> last(Kata kata) {
        return Optional.ofNullable(shown.get(kata)).map(known -> json(kata, known));
    }

    private static JsonObject json(Kata kata, Shown shown) {
        JsonObject measurement = new JsonObject();
        measurement.put("note", shown.note());
        measurement.put("lines", new JsonArray(shown.lines()));
        JsonObject json = new JsonObject();
        json.put("kata", kata.name());
        json.put("chapter", kata.chapter());
        json.put("measurement", measurement);
        return json;
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.interrupt();
        }
    }
}
