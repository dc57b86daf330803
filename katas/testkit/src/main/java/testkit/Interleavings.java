package testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Tries a class under every small interleaving of two threads instead of hoping that a stress run meets a bad one.
 *
 * <p>The scenario class has one public constructor without arguments, which makes the subject, and public methods
 * marked {@code @Operation}. Lincheck composes short programs of them for two threads, switches between the threads at
 * each access of shared memory, and demands that every outcome equals that of some order of whole operations.
 * The schedule is chosen from a fixed seed, so a verdict is the same on every run and on any number of cores.
 *
 * <p>Objects that a subject may keep by identity, in a {@code HashSet} of leases for instance, must be made inside an
 * operation. While operations run, Lincheck answers 0 where the identity hash of an object is asked for, so that a run
 * can be repeated; the scenario's constructor runs before, and gets the true one. So a set that took an object in there
 * does not find it again in an operation, and a right answer is refused. A scenario that needs a lease from the start
 * takes it in an operation that a {@link Program} calls before its threads begin, or has one operation that takes a
 * lease, uses it and gives it back.
 */
public final class Interleavings {

    private static final int SCENARIOS = 1;
    private static final int SCHEDULES_PER_SCENARIO = 50;

    private Interleavings() {
    }

    /**
     * Checks that the operations of {@code scenario} are linearizable.
     *
     * @param rule the promise in a sentence, shown first when it is broken
     * @param scenario a class with a public constructor without arguments and methods marked {@code @Operation}
     * @param programs what to try before the programs that Lincheck composes; for mistakes that need a certain one
     * @throws AssertionError when an interleaving is found whose outcome no order of whole operations explains;
     *     the message shows it as a table, one column a thread
     * @throws IllegalArgumentException if a program calls what {@code scenario} has not; the message names it
     * @throws RuntimeException whatever the scenario's constructor throws
     */
    public static void check(String rule, Class<?> scenario, Program... programs) {
        check(rule, scenario, SCENARIOS, programs);
    }

    /**
     * Checks the same with these programs alone. Where an operation may take many steps, as with streams, those that
     * Lincheck composes take minutes.
     *
     * @param rule the promise in a sentence, shown first when it is broken
     * @param scenario a class with a public constructor without arguments and methods marked {@code @Operation}
     * @param programs what to try
     * @throws AssertionError as {@link #check} does
     * @throws IllegalArgumentException if a program calls what {@code scenario} has not; the message names it
     * @throws RuntimeException whatever the scenario's constructor throws
     */
    public static void checkAlone(String rule, Class<?> scenario, Program... programs) {
        check(rule, scenario, 0, programs);
    }

    private static void check(String rule, Class<?> scenario, int scenarios, Program... programs) {
        construct(scenario);
        ModelCheckingOptions options = new ModelCheckingOptions()
                .iterations(scenarios)
                .invocationsPerIteration(SCHEDULES_PER_SCENARIO)
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(2)
                .actorsAfter(1);
        for (Program program : programs) {
            options.addCustomScenario(program.of(scenario));
        }
        try {
            options.check(scenario);
        } catch (LincheckAssertionError found) {
            throw new AssertionError("[" + rule + "]\n" + tables(found.getMessage()));
        }
    }

    /**
     * A program for two threads.
     *
     * @param before what is called before the threads start
     * @param one what one thread calls
     * @param other what the other thread calls
     * @param after what is called when both have ended
     */
    public record Program(List<Call> before, List<Call> one, List<Call> other, List<Call> after) {

        private ExecutionScenario of(Class<?> scenario) {
            return new ExecutionScenario(actors(scenario, before),
                    List.of(actors(scenario, one), actors(scenario, other)), actors(scenario, after), null);
        }

        private static List<Actor> actors(Class<?> scenario, List<Call> calls) {
            return calls.stream().map(call -> call.of(scenario)).toList();
        }
    }

    /**
     * A call of an operation.
     *
     * @param operation the name of one method of the scenario
     * @param arguments what it is given
     */
    public record Call(String operation, List<Object> arguments) {

        /** A call of the operation of that name. */
        public static Call to(String operation, Object... arguments) {
            return new Call(operation, List.of(arguments));
        }

        private Actor of(Class<?> scenario) {
            Method method = Arrays.stream(scenario.getMethods()).filter(each -> each.getName().equals(operation))
                    .findAny().orElseThrow(() -> new IllegalArgumentException(
                            scenario + " has no operation '" + operation + "'"));
            return new Actor(method, arguments);
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
