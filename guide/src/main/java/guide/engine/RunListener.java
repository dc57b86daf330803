package guide.engine;

import guide.book.Phase;
import guide.worker.TestId;
import java.util.Optional;

/** Hears what an engine does while it runs tests, in the thread that waits for the verdict. */
@FunctionalInterface
public interface RunListener {

    /** A test begins. */
    void testStarted(TestId test);

    /**
     * All tests of a phase have passed, and all of the phases before it.
     *
     * @param passed how many tests have passed since the run began, at least one
     * @param next the phase that has its turn now; empty after the last
     */
    default void phasePassed(Phase phase, int passed, Optional<Phase> next) {
        // Most listeners wait for the verdict.
    }
}
