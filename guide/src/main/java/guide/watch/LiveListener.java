package guide.watch;

import guide.book.Kata;
import guide.book.Phase;
import guide.engine.Verdict;
import guide.worker.TestId;
import java.util.Optional;

/** Hears of the runs that saves cause, mostly in the thread that runs them. */
public interface LiveListener {

    /**
     * A run begins.
     *
     * @param kata what is tested
     */
    void started(Kata kata);

    /** A test begins. */
    default void testStarted(TestId test) {
        // Who shows verdicts only need not know.
    }

    /**
     * All tests of a phase have passed, and all of the phases before it.
     *
     * @param kata what is tested
     * @param passed how many tests have passed since the run began, at least one
     * @param next the phase that has its turn now; empty after the last
     */
    void phasePassed(Kata kata, Phase phase, int passed, Optional<Phase> next);

    /**
     * The run has ended.
     *
     * @param verdict what came of it
     */
    void finished(Verdict verdict);

    /**
     * There is no verdict.
     *
     * @param kata what was to be tested
     * @param reason why, in a sentence
     */
    void failed(Kata kata, String reason);
}
