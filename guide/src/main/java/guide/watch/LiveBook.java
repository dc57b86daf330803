package guide.watch;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.Engine;
import guide.progress.Digest;
import guide.progress.Progress;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows all katas of a workbook: those whose sources change are tested, one after another, the newest first. A save
 * gives up the run that is under way; it begins again afterwards. Thread-safe.
 */
public final class LiveBook implements AutoCloseable {

    private final Workbook book;
    private final Engine engine;
    private final Progress progress;
    private final Runs runs;
    private final Map<String, Stamps> stamps = new HashMap<>();
    private final Map<Kata, String> seen = new HashMap<>();

    /**
     * Follows all katas from now on, and tests none yet.
     *
     * @param book the workbook
     * @param engine what runs the tests
     * @param progress where verdicts are remembered
     * @param listener hears of runs
     */
    public LiveBook(Workbook book, Engine engine, Progress progress, LiveVerdicts.Listener listener) {
        this.book = book;
        this.engine = engine;
        this.progress = progress;
        this.runs = new Runs(book, engine, progress, listener);
        book.chapters().forEach(this::changed);
    }

    /** Looks which katas' sources have changed, and tests those. */
    public synchronized void look() {
        List<Kata> changed = new ArrayList<>();
        book.chapters().forEach(chapter -> changed.addAll(changed(chapter)));
        Collections.reverse(changed);
        changed.forEach(kata -> runs.first(kata, seen.get(kata)));
    }

    /**
     * Tests a kata now, whether it has changed or not.
     *
     * @param kata a kata of the workbook
     */
    public synchronized void run(Kata kata) {
        seen.put(kata, Digest.of(book, kata));
        runs.first(kata, seen.get(kata));
    }

    /**
     * The reader turns to a chapter: tests, when there is nothing else to test, those of its katas of which no verdict
     * is known, and gets ready for the save that probably comes next.
     *
     * @param chapter a chapter of the workbook
     */
    public synchronized void open(Chapter chapter) {
        Map<Kata, Progress.State> states = progress.states(chapter.katas());
        List<Kata> unknown = chapter.katas().stream()
                .filter(kata -> states.get(kata) == Progress.State.OPEN || states.get(kata) == Progress.State.CHANGED)
                .toList();
        unknown.forEach(kata -> runs.last(kata, seen.get(kata)));
        if (unknown.isEmpty()) {
            chapter.katas().stream().filter(kata -> states.get(kata) == Progress.State.RED).findFirst()
                    .ifPresent(engine::prepare);
        }
    }

    /** The katas of a chapter whose sources differ from those last seen. */
    private List<Kata> changed(Chapter chapter) {
        Stamps now = Stamps.of(List.of(book.stubs(chapter.id()), book.tests(chapter.id())));
        if (now.equals(stamps.get(chapter.id())) && now.areOld()) {
            return List.of();
        }
        List<Kata> changed = new ArrayList<>();
        try {
            for (Kata kata : chapter.katas()) {
                String digest = Digest.of(book, kata);
                if (!digest.equals(seen.put(kata, digest))) {
                    changed.add(kata);
                }
            }
            stamps.put(chapter.id(), now);
        } catch (UncheckedIOException changing) {
            // Something went away between being listed and being read; its going causes another look.
        }
        return changed;
    }

    @Override
    public void close() {
        runs.close();
    }
}
