package guide.engine;

import guide.worker.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells repetitions apart in what workers report: the first time that a test class ends belongs to the first of them,
 * whichever process runs it.
 */
final class RepetitionCounter {

    private final Map<String, Integer> ended = new HashMap<>();
    private final Set<Integer> failed = new HashSet<>();
    private boolean well = true;

    /** Takes an event in. */
    void add(Event event) {
        if (event instanceof Event.Failed || event instanceof Event.Skipped) {
            well = false;
        } else if (event instanceof Event.ClassEnded end) {
            int repetition = ended.merge(end.testClass(), 1, Integer::sum);
            if (!well) {
                failed.add(repetition);
            }
            well = true;
        }
    }

    /**
     * How many repetitions have come to their end.
     *
     * @param testClasses the classes of which each repetition consists
     */
    int ended(Collection<String> testClasses) {
        return testClasses.stream().mapToInt(testClass -> ended.getOrDefault(testClass, 0)).min().orElse(0);
    }

    /**
     * How many repetitions have come to their end, all of their tests passed.
     *
     * @param testClasses the classes of which each repetition consists
     */
    int green(Collection<String> testClasses) {
        return (int) IntStream.rangeClosed(1, ended(testClasses)).filter(number -> !failed.contains(number)).count();
    }
}
