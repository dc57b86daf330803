package guide.engine;

import guide.worker.Event;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Listens to a run and tells once when all has passed but for the model checker, which then has its turn and takes
 * longer than all the rest. Tells nothing where a test has failed or no model checker follows.
 */
public final class GreenSoFar implements Consumer<Event> {

    private final IntConsumer listener;
    private boolean modelCheckerFollows;
    private int passed;

    /**
     * Listens to one run.
     *
     * @param testClasses the full names of the classes that are run
     * @param listener is given the number of tests that have passed, which is positive
     */
    public GreenSoFar(List<String> testClasses, IntConsumer listener) {
        this.listener = listener;
        this.modelCheckerFollows = testClasses.stream().anyMatch(TestPlan::checksInterleavings);
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Passed) {
            passed++;
        } else if (event instanceof Event.Failed || event instanceof Event.Skipped) {
            modelCheckerFollows = false;
        } else if (event instanceof Event.Done && modelCheckerFollows) {
            modelCheckerFollows = false;
            if (passed > 0) {
                listener.accept(passed);
            }
        }
    }
}
