package guide.watch;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.engine.SourceSnapshot;
import guide.progress.Progress;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows katas: those whose sources change are tested, one after another, the newest first. A save gives up the run
 * that is under way; it begins again afterwards, unless it was of the same kata. Thread-safe.
 */
public final class LiveRuns implements AutoCloseable {

    private final Workbook book;
    private final TestRunner runner;
    private final Progress progress;
    private final LiveListener listener;
    private final RunQueue queue;
    private final Map<String, SourceSnapshot> snapshots = new HashMap<>();
    private List<Kata> followed = List.of();

    /**
     * Follows nothing yet.
     *
     * @param book the workbook
     * @param runner what runs the tests
     * @param progress where verdicts are remembered
     * @param listener hears of runs
     */
    public LiveRuns(Workbook book, TestRunner runner, Progress progress, LiveListener listener) {
        this.book = book;
        this.runner = runner;
        this.progress = progress;
        this.listener = listener;
        this.queue = new RunQueue(book, runner, progress, listener);
    }

    /** Follows all katas of the workbook from now on, and tests none yet. */
    public synchronized void followAll() {
        followed = book.katas();
        book.chapters().forEach(this::look);
    }

    /**
     * Follows one kata from now on, and tests it. What was to be tested before is not.
     *
     * @param kata a kata of the workbook
     */
    public synchronized void follow(Kata kata) {
        followed = List.of(kata);
        queue.clear();
        run(kata);
    }

    /**
     * Tests a kata now, whether it has changed or not.
     *
     * @param kata a kata of the workbook
     */
    public synchronized void run(Kata kata) {
        Chapter chapter = book.chapterOf(kata);
        try {
            queue.first(kata, look(chapter));
        } catch (UncheckedIOException unreadable) {
            listener.failed(kata, cannotRead(unreadable));
        }
    }

    /** Looks which of the katas have changed, and tests those. */
    public synchronized void look() {
        List<Kata> changed = new ArrayList<>();
        book.chapters().forEach(chapter -> changed.addAll(changed(chapter)));
        Collections.reverse(changed);
        changed.forEach(kata -> queue.first(kata, snapshots.get(kata.chapter())));
    }

    /**
     * The reader turns to a chapter: tests, when there is nothing else to test, those of its katas of which no verdict
     * is known, and gets ready for the save that probably comes next.
     *
     * @param chapter a chapter of the workbook
     */
    public synchronized void open(Chapter chapter) {
        SourceSnapshot sources = look(chapter);
        Map<Kata, Progress.State> states = progress.states(chapter.katas());
        List<Kata> unknown = chapter.katas().stream()
                .filter(kata -> states.get(kata) == Progress.State.OPEN || states.get(kata) == Progress.State.CHANGED)
                .toList();
        unknown.forEach(kata -> queue.last(kata, sources));
        if (unknown.isEmpty()) {
            chapter.katas().stream().filter(kata -> states.get(kata) == Progress.State.RED).findFirst()
                    .ifPresent(runner::prepare);
        }
    }

    /** The followed katas of a chapter whose sources differ from those last seen. */
    private List<Kata> changed(Chapter chapter) {
        List<Kata> katas = chapter.katas().stream().filter(followed::contains).toList();
        if (katas.isEmpty()) {
            return List.of();
        }
        try {
            SourceSnapshot before = snapshots.get(chapter.id());
            SourceSnapshot now = look(chapter);
            return now == before ? List.of()
                    : before == null ? katas
                    : katas.stream().filter(kata -> !now.digest(kata).equals(before.digest(kata))).toList();
        } catch (UncheckedIOException unreadable) {
            katas.forEach(kata -> listener.failed(kata, cannotRead(unreadable)));
            return List.of();
        }
    }

    private SourceSnapshot look(Chapter chapter) {
        return snapshots.compute(chapter.id(),
                (id, last) -> last == null ? SourceSnapshot.of(book, chapter) : last.refreshed());
    }

    private static String cannotRead(UncheckedIOException unreadable) {
        return "Cannot read " + Optional.ofNullable(unreadable.getCause().getMessage()).orElse("a file") + ".";
    }

    @Override
    public void close() {
        queue.close();
    }
}
