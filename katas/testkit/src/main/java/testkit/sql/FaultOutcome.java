package testkit.sql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of an operation of which calls were made to fail.
 *
 * @param result what it returned; null if it has thrown
 * @param thrown what it has thrown; null if it has returned
 * @param commit whether changes were committed
 * @param injected the faults by the numbers of their calls; empty for the undisturbed run
 * @param calls what it called, in order
 */
public record FaultOutcome(Object result, Throwable thrown, FaultInjector.Commit commit, Map<Integer, Fault> injected,
        List<JdbcCall> calls) {

    /** Copies the collections. */
    public FaultOutcome {
        injected = Map.copyOf(injected);
        calls = List.copyOf(calls);
    }

    /**
     * Whether nothing was made to fail.
     *
     * @return true for the first run of a sweep
     */
    public boolean isUndisturbed() {
        return injected.isEmpty();
    }

    /**
     * Whether a call of a method was made to fail.
     *
     * @param method an interface and a method, such as {@code Connection.rollback}
     * @return true if one was
     */
    public boolean failed(String method) {
        return calls.stream().anyMatch(call -> call.method().equals(method) && injected.containsKey(call.number()));
    }

    /** The faults in a sentence each, the outcome, and all calls. */
    @Override
    public String toString() {
        String faults = injected.isEmpty() ? "no call fails" : calls.stream()
                .filter(call -> injected.containsKey(call.number()))
                .map(call -> "call " + call + " fails with " + injected.get(call.number()))
                .collect(Collectors.joining("; then "));
        return faults + ",\nand the operation " + (thrown == null ? "returns " + result : "throws " + thrown)
                + ". Its calls:\n" + calls.stream()
                .map(call -> (injected.containsKey(call.number()) ? "  ! " : "    ") + call)
                .collect(Collectors.joining("\n"));
    }
}
