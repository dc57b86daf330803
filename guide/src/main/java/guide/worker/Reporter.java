package guide.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Turns what the test engines tell into events. */
final class Reporter implements TestExecutionListener {

    private final Consumer<Event> events;
    private final Map<String, String> reports = new HashMap<>();
    private boolean failed;

    Reporter(Consumer<Event> events) {
        this.events = events;
    }

    /** Whether any test failed so far. */
    boolean failed() {
        return failed;
    }

    /** A test failed, of which the engines do not tell. */
    void fail(TestId test, Throwable thrown) {
        failed = true;
        events.accept(new Event.Failed(test, Failures.of(thrown, "")));
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            events.accept(new Event.Started(id(test)));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        events.accept(new Event.Skipped(id(test), reason));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        reports.put(test.getUniqueId(), String.join("\n", entry.getKeyValuePairs().values()));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case FAILED -> {
                failed = true;
                Throwable thrown = result.getThrowable().orElseGet(() -> new AssertionError("failed without a reason"));
                events.accept(new Event.Failed(id(test),
                        Failures.of(thrown, reports.getOrDefault(test.getUniqueId(), ""))));
            }
            case ABORTED -> events.accept(new Event.Skipped(id(test),
                    result.getThrowable().map(Throwable::getMessage).orElse("aborted")));
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    events.accept(new Event.Passed(id(test)));
                }
            }
            default -> throw new IllegalStateException("unknown status " + result.getStatus());
        }
    }

    private static TestId id(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> new TestId(simple(source.getClassName()), source.getMethodName()))
                .orElseGet(() -> new TestId(test.getDisplayName(), ""));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
