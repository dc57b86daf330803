package guide.engine;

import guide.book.Phase;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows in which phase a run is, and tells when one has passed. */
final class PhaseTracker {

    private final RunListener listener;
    private final Deque<Phase> left;

    /**
     * Begins before the first phase.
     *
     * @param testClasses the classes that are to be run
     * @param listener hears of each phase that has passed
     */
    PhaseTracker(Collection<String> testClasses, RunListener listener) {
        this.listener = listener;
        this.left = new ArrayDeque<>(phases(testClasses));
    }

    /**
     * A test of a phase begins; the phases before it have ended.
     *
     * @param phase the phase of the test
     * @param results what the run has shown so far
     */
    void reached(Phase phase, RunResults results) {
        while (!left.isEmpty() && left.peek().compareTo(phase) < 0) {
            ended(results);
        }
    }

    /**
     * Some test classes have ended.
     *
     * @param testClasses the classes
     * @param results what the run has shown so far
     */
    void ended(Collection<String> testClasses, RunResults results) {
        Set<Phase> ended = phases(testClasses);
        while (!left.isEmpty() && ended.contains(left.peek())) {
            ended(results);
        }
    }

    private void ended(RunResults results) {
        Phase phase = left.remove();
        int passed = results.passed();
        if (results.allPassed() && passed > 0) {
            listener.phasePassed(phase, passed, Optional.ofNullable(left.peek()));
        }
    }

    private static Set<Phase> phases(Collection<String> testClasses) {
        return testClasses.stream().map(Phase::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
    }
}
