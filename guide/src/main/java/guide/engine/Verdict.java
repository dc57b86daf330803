package guide.engine;

import guide.book.Kata;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of testing one answer to one kata.
 *
 * @param target whose answer
 * @param state the verdict in a word
 * @param tests the tests that ran, in the order in which a reader should meet them
 * @param errors what the compiler does not accept; present exactly when the state says so
 * @param output what the code printed, cut when long
 * @param time how long it took, from the sources to the verdict
 */
public record Verdict(Kata kata, Implementation target, State state, List<TestResult> tests, List<CompileError> errors,
        String output, Duration time) {

    /** The verdict in a word. */
    public enum State { GREEN, RED, UNCOMPILED }

    /** Copies the lists. */
    public Verdict {
        tests = List.copyOf(tests);
        errors = List.copyOf(errors);
    }

    /**
     * The failure that a reader should look at first.
     *
     * @return the first failed test in order; empty when none failed
     */
    public Optional<TestResult> firstFailure() {
        return tests.stream().filter(test -> test.state() == TestResult.State.FAILED).findFirst();
    }

    /**
     * Counts tests.
     *
     * @param counted a way to end
     * @return how many tests ended so
     */
    public long count(TestResult.State counted) {
        return tests.stream().filter(test -> test.state() == counted).count();
    }
}
