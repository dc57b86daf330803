package testkit;

import java.lang.reflect.InvocationTargetException;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Tries a class under every small interleaving of two threads instead of hoping that a stress run meets a bad one.
 *
 * <p>The scenario class has one public constructor without arguments, which makes the subject, and public methods
 * marked {@code @Operation}. Lincheck composes short programs of them for two threads, switches between the threads at
 * each access of shared memory, and demands that every outcome equals that of some order of whole operations.
 * The schedule is chosen from a fixed seed, so a verdict is the same on every run and on any number of cores.
 */
public final class Interleavings {

    private static final int SCENARIOS = 5;
    private static final int SCHEDULES_PER_SCENARIO = 60;

    private Interleavings() {
    }

    /**
     * Checks that the operations of {@code scenario} are linearizable.
     *
     * @param rule the promise in a sentence, shown first when it is broken
     * @param scenario a class with a public constructor without arguments and methods marked {@code @Operation}
     * @throws AssertionError when an interleaving is found whose outcome no order of whole operations explains;
     *     the message shows it as a table, one column a thread
     * @throws RuntimeException whatever the scenario's constructor throws
     */
    public static void check(String rule, Class<?> scenario) {
        construct(scenario);
        try {
            new ModelCheckingOptions()
                    .iterations(SCENARIOS)
                    .invocationsPerIteration(SCHEDULES_PER_SCENARIO)
                    .threads(2)
                    .actorsPerThread(2)
                    .actorsBefore(2)
                    .actorsAfter(1)
                    .check(scenario);
        } catch (LincheckAssertionError found) {
            throw new AssertionError("[" + rule + "]\n" + tables(found.getMessage()));
        }
    }

    /** The outcome and the interleaving, without the trace of every call within calls that follows them. */
    private static String tables(String message) {
        int trace = message.indexOf("Detailed trace:");
        return (trace < 0 ? message : message.substring(0, trace)).strip();
    }

    /** Constructs the scenario once by itself, so that a subject that cannot be made says so in its own words. */
    private static void construct(Class<?> scenario) {
        try {
            scenario.getConstructor().newInstance();
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(scenario + " could not be constructed", thrown.getCause());
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalArgumentException(
                    scenario + " needs a public constructor without arguments", wrong);
        }
    }
}
