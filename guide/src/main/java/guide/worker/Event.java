package guide.worker;

import java.util.List;

/** What a worker reports while it runs tests, in order. A test is named {@code LruCacheTest.anUpdateEvictsNothing}. */
public sealed interface Event {

    /** The worker is warm and waits for a run. */
    record Ready() implements Event {
    }

    /**
     * A test begins.
     *
     * @param test its name
     */
    record Started(String test) implements Event {
    }

    /**
     * A test ended well.
     *
     * @param test its name
     */
    record Passed(String test) implements Event {
    }

    /**
     * A test failed.
     *
     * @param test its name
     * @param failure why
     */
    record Failed(String test, Failure failure) implements Event {
    }

    /**
     * A test was not run, or gave up by an assumption.
     *
     * @param test its name
     * @param reason why
     */
    record Skipped(String test, String reason) implements Event {
    }

    /**
     * A test takes longer than it may; the worker ends.
     *
     * @param test its name
     * @param seconds how long it may take
     * @param frames where it stands, innermost first
     */
    record Stuck(String test, int seconds, List<Failure.Frame> frames) implements Event {
    }

    /**
     * Code under test ends the whole process, by {@code System.exit} for instance.
     *
     * @param test the test that was running
     * @param frames where it stands, innermost first
     */
    record Exiting(String test, List<Failure.Frame> frames) implements Event {
    }

    /**
     * All tests of a class were run.
     *
     * @param testClass its full name
     */
    record ClassEnded(String testClass) implements Event {
    }

    /**
     * All was run.
     *
     * @param output what the code printed, cut when long
     */
    record Done(String output) implements Event {
    }
}
