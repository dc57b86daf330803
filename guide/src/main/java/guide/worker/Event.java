package guide.worker;

import java.util.List;

/** What a worker reports while it runs tests, in order. */
public sealed interface Event {

    /** The worker is warm and waits for a run. */
    record Ready() implements Event {
    }

    /** A test begins. */
    record Started(TestId test) implements Event {
    }

    /** A test ended well. */
    record Passed(TestId test) implements Event {
    }

    /**
     * A test failed.
     *
     * @param failure why
     */
    record Failed(TestId test, Failure failure) implements Event {
    }

    /**
     * A test was not run, or gave up by an assumption.
     *
     * @param reason why
     */
    record Skipped(TestId test, String reason) implements Event {
    }

    /**
     * A test does not come to an end; the worker ends.
     *
     * @param reason what it did instead, as the rest of a sentence
     * @param frames where it stands, innermost first
     */
    record Stuck(TestId test, String reason, List<Failure.Frame> frames) implements Event {
    }

    /**
     * Code under test ends the whole process, by {@code System.exit} for instance.
     *
     * @param test the test that was running
     * @param frames where it stands, innermost first
     */
    record Exiting(TestId test, List<Failure.Frame> frames) implements Event {
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
