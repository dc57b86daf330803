package guide.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;
import testkit.ScriptFailure;

/** Takes what a test threw apart. */
final class Failures {

    private static final String TODO = "TODO: ";
    private static final int FRAMES = 8;
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(?:Shrunk )?Sample.*\\R-+\\R(?<lines>(?:  .*\\R?)+)");

    private Failures() {
    }

    /**
     * Takes a throwable apart.
     *
     * @param thrown what the test threw
     * @param report what the property engine reported of it; empty if it is no property
     */
    static Failure of(Throwable thrown, String report) {
        try {
            return takeApart(thrown, report);
        } catch (RuntimeException | Error broken) {
            // An exception of the reader's own may fail while it is asked what it says.
            String message = "threw " + thrown.getClass().getSimpleName() + ", and asking it for its message threw "
                    + broken.getClass().getSimpleName();
            return Failure.of("", message, frames(broken.getStackTrace()));
        }
    }

    private static Failure takeApart(Throwable thrown, String report) {
        List<Throwable> causes = causes(thrown);
        Optional<String> todo = todo(causes);
        return todo.isPresent() ? new Failure.Todo(todo.get(), frames(causes)) : defect(thrown, causes, report);
    }

    private static Failure defect(Throwable thrown, List<Throwable> causes, String report) {
        Optional<ScriptFailure> script = first(causes, ScriptFailure.class);
        Throwable failure = script.<Throwable>map(Throwable::getCause).orElse(thrown);
        AssertionText text = text(failure);
        Optional<Failure.Comparison> comparison = first(causes(failure), AssertionFailedError.class)
                .filter(error -> error.isExpectedDefined() && error.isActualDefined())
                .map(error -> new Failure.Comparison(string(error.getExpected()), string(error.getActual())));
        return new Failure.Defect(
                text.rule(),
                text.rest(),
                comparison,
                new Failure.Counterexample(script.map(ScriptFailure::lines).orElse(List.of()), sample(report)),
                frames(causes));
    }

    /** The frames of a stack that lie in the workbook's classes. */
    static List<Failure.Frame> frames(StackTraceElement[] stack) {
        return Stream.of(stack)
                .filter(element -> element.getClassName().startsWith("katas."))
                .filter(element -> element.getLineNumber() > 0)
                .limit(FRAMES)
                .map(Failure.Frame::of)
                .toList();
    }

    private static List<Failure.Frame> frames(List<Throwable> causes) {
        for (int i = causes.size() - 1; i >= 0; i--) {
            List<Failure.Frame> frames = frames(causes.get(i).getStackTrace());
            if (!frames.isEmpty()) {
                return frames;
            }
        }
        return List.of();
    }

    private static AssertionText text(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof AssertionError && message != null ? AssertionText.of(message)
                : new AssertionText("", thrown(failure, message));
    }

    private static String thrown(Throwable failure, String message) {
        if (failure instanceof ExceptionInInitializerError && failure.getCause() != null) {
            return "a static initializer threw " + failure.getCause();
        }
        if (failure instanceof NoClassDefFoundError && failure.getCause() instanceof ExceptionInInitializerError) {
            return "a static initializer threw before: " + failure.getCause().getMessage();
        }
        return "threw " + failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static String string(ValueWrapper value) {
        return value.getStringRepresentation();
    }

    private static List<String> sample(String report) {
        Matcher matcher = SAMPLE.matcher(report);
        return matcher.find() ? matcher.group("lines").lines().map(String::strip).toList() : List.of();
    }

    private static Optional<String> todo(List<Throwable> causes) {
        return causes.stream()
                .filter(cause -> cause instanceof UnsupportedOperationException)
                .map(Throwable::getMessage)
                .filter(message -> message != null && message.startsWith(TODO))
                .map(message -> message.substring(TODO.length()))
                .findFirst();
    }

    /** A throwable and its causes, outermost first; a circle is cut. */
    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
