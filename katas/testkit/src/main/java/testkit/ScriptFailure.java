package testkit;

import java.util.List;

/** A rule that was broken at the last line of a script of operations. The cause is the failure itself. */
public final class ScriptFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    /** The script's lines: the set-up first, the operation that failed last. */
    private final transient List<String> lines;

    ScriptFailure(List<String> lines, Throwable cause) {
        super(cause.getMessage() + "\n\nThe script that shows it:\n    " + String.join("\n    ", lines)
                + "    <-- here", cause);
        this.lines = List.copyOf(lines);
    }

    /**
     * The script that led to the failure.
     *
     * @return the lines in order: the set-up first, the operation that failed last; never empty
     */
    public List<String> lines() {
        return lines;
    }
}
