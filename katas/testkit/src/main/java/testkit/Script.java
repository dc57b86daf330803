package testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Replays generated operations one after another and, when one of them breaks a rule, says which script led there.
 *
 * <p>A stateful property hands its generated operations to {@link #replay}. The property library shrinks the list, so
 * that the script in the message of the final failure is a short one, to be read and typed in by hand.
 */
public final class Script {

    private Script() {
    }

    /**
     * Runs {@code check} on each operation in order.
     *
     * @param setup the line of code that made the subject, shown above the operations
     * @param operations what to do, in order; each one's {@code toString} is its line in the script, best as Java code
     * @param check does one operation on the subject and compares it with the model; complains by throwing
     * @param <O> the type of an operation
     * @throws ScriptFailure when {@code check} throws; carries the lines up to and with the operation that failed
     */
    public static <O> void replay(String setup, List<O> operations, Consumer<? super O> check) {
        List<String> lines = new ArrayList<>();
        lines.add(setup);
        for (O operation : operations) {
            lines.add(operation.toString());
            try {
                check.accept(operation);
            } catch (AssertionError | RuntimeException failure) {
                throw new ScriptFailure(lines, failure);
            }
        }
    }
}
