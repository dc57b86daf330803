package guide.engine;

import guide.worker.Failure;
import guide.worker.TestId;
import java.util.Optional;

/**
 * How one test ended.
 *
 * @param id which test
 * @param state how it ended
 * @param failure why it failed; present exactly when it did
 */
public record TestResult(TestId id, State state, Optional<Failure> failure) {

    /** The ways to end. */
    public enum State { PASSED, FAILED, SKIPPED }

    /**
     * The test's name.
     *
     * @return such as {@code LruCacheTest.anUpdateEvictsNothing}
     */
    public String test() {
        return id.toString();
    }
}
