package guide.engine;

import guide.worker.Failure;
import java.util.Optional;

/**
 * How one test ended.
 *
 * @param test its name, such as {@code LruCacheTest.anUpdateEvictsNothing}
 * @param state how it ended
 * @param failure why it failed; present exactly when it did
 */
public record TestResult(String test, State state, Optional<Failure> failure) {

    /** The ways to end. */
    public enum State { PASSED, FAILED, SKIPPED }

    /**
     * The test's class.
     *
     * @return its simple name, such as {@code LruCacheTest}
     */
    public String testClass() {
        int dot = test.indexOf('.');
        return dot < 0 ? test : test.substring(0, dot);
    }

    /**
     * The test's method.
     *
     * @return its name; empty if the failure lies outside of a method
     */
    public String method() {
        int dot = test.indexOf('.');
        return dot < 0 ? "" : test.substring(dot + 1);
    }
}
