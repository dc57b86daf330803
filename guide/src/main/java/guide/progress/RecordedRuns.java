package guide.progress;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.engine.RunListener;
import guide.engine.SourceSnapshot;
import guide.engine.Verdict;
import java.util.Optional;

/**
 * The one way in which the reader's own answers are tested: a verdict is remembered with the sources that it is about,
 * and only if they are still the same when it is there. Else nobody knows which of them were tested.
 */
public final class RecordedRuns {

    private final Workbook book;
    private final TestRunner runner;
    private final Progress progress;

    /**
     * A verdict.
     *
     * @param kept whether it is remembered; false if the sources have changed since they were read
     */
    public record Outcome(Verdict verdict, boolean kept) {
    }

    /**
     * Has run nothing yet.
     *
     * @param book where the sources lie
     * @param runner what runs the tests
     * @param progress where verdicts are remembered
     */
    public RecordedRuns(Workbook book, TestRunner runner, Progress progress) {
        this.book = book;
        this.runner = runner;
        this.progress = progress;
    }

    /**
     * Tests an answer as it is now, and remembers the verdict.
     *
     * @param listener hears what happens as it happens
     * @return the verdict, and whether it is remembered
     * @throws InterruptedException if this thread is interrupted while it waits; the run's process is ended then
     * @throws NotWritable if the verdict cannot be remembered
     */
    public Outcome run(Kata kata, RunListener listener) throws InterruptedException {
        SourceSnapshot sources = SourceSnapshot.of(book, book.chapterOf(kata));
        Verdict verdict = run(kata, sources, listener);
        return new Outcome(verdict, keep(verdict, sources));
    }

    /**
     * Tests an answer. What was given up meanwhile need not be remembered: {@link #keep} is for the caller to call.
     *
     * @param sources its sources, just read
     * @param listener hears what happens as it happens
     * @throws InterruptedException if this thread is interrupted while it waits; the run's process is ended then
     */
    public Verdict run(Kata kata, SourceSnapshot sources, RunListener listener) throws InterruptedException {
        return runner.run(kata, sources, TestRunner.Mode.LEARN, listener);
    }

    /**
     * Remembers a verdict unless its sources have changed.
     *
     * @param sources what was read before the run
     * @return whether it is remembered
     * @throws NotWritable if it cannot be
     */
    public boolean keep(Verdict verdict, SourceSnapshot sources) {
        boolean same = sources.holdsFor(verdict.kata());
        if (same) {
            progress.record(verdict, sources);
        }
        return same;
    }

    /**
     * The verdict on an answer as it is now: the one that is remembered, or else that of a run.
     *
     * @throws InterruptedException if this thread is interrupted while it waits; the run's process is ended then
     */
    public Verdict verdict(Kata kata) throws InterruptedException {
        Optional<Verdict> known = progress.verdict(kata);
        return known.isPresent() ? known.get() : run(kata, test -> { }).verdict();
    }
}
