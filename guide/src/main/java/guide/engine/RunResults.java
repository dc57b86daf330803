package guide.engine;

import guide.worker.Event;
import guide.worker.Failure;
import guide.worker.TestId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the tests of a run ended so far. A test that ran several times has failed if it failed once. */
final class RunResults {

    private final Map<TestId, TestResult> results = new LinkedHashMap<>();
    /** The tests that have begun and not ended. */
    private final Set<TestId> open = new LinkedHashSet<>();
    private final StringBuilder output = new StringBuilder();
    private TestId current;

    /**
     * Has no result yet.
     *
     * @param first the test class that is blamed if the run ends before any test begins
     */
    RunResults(String first) {
        this.current = new TestId(first, "");
    }

    /**
     * Takes an event in.
     *
     * @return whether it was the last of its worker
     */
    boolean isLast(Event event) {
        if (event instanceof Event.Started started) {
            current = started.test();
            open.add(current);
        } else if (event instanceof Event.Passed passed) {
            open.remove(passed.test());
            results.putIfAbsent(passed.test(),
                    new TestResult(passed.test(), TestResult.State.PASSED, Optional.empty()));
        } else if (event instanceof Event.Failed failed) {
            open.remove(failed.test());
            fail(failed.test(), failed.failure());
        } else if (event instanceof Event.Skipped skipped) {
            open.remove(skipped.test());
            results.put(skipped.test(), new TestResult(skipped.test(), TestResult.State.SKIPPED, Optional.empty()));
        } else if (event instanceof Event.Stuck stuck) {
            unfinished(stuck.test(), stuck.reason(), stuck.frames());
            return true;
        } else if (event instanceof Event.Exiting exiting) {
            unfinished(exiting.test(), "it ended the whole process, as System.exit does", exiting.frames());
            return true;
        } else if (event instanceof Event.Done done) {
            open.forEach(test -> unfinished(test, "it began, and its end was not reported", List.of()));
            output.append(done.output());
            return true;
        }
        return false;
    }

    /** The worker is gone without a word. */
    void brokeOff(String reason) {
        unfinished(current, reason, List.of());
    }

    /** Whether no test has failed or was skipped. */
    boolean allPassed() {
        return results.values().stream().allMatch(result -> result.state() == TestResult.State.PASSED);
    }

    /** How many tests have passed. */
    int passed() {
        return (int) results.values().stream().filter(result -> result.state() == TestResult.State.PASSED).count();
    }

    /** The results so far, in the order in which they came. */
    List<TestResult> results() {
        return new ArrayList<>(results.values());
    }

    /** What the code under test printed. */
    String output() {
        return output.toString();
    }

    private void unfinished(TestId test, String reason, List<Failure.Frame> frames) {
        fail(test.testClass().isEmpty() ? current : test,
                Failure.of("a test comes to an end", reason, frames));
    }

    private void fail(TestId test, Failure failure) {
        TestResult before = results.get(test);
        if (before == null || before.state() != TestResult.State.FAILED) {
            results.put(test, new TestResult(test, TestResult.State.FAILED, Optional.of(failure)));
        }
    }
}
