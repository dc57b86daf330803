package testkit.sql;

import java.util.ArrayList;
import java.util.List;

/** What was done in which order, a line a call, with what came of it. */
final class Schedule {

    private static final int COLUMN = 72;

    private final List<String> lines = new ArrayList<>();

    /**
     * Adds a line.
     *
     * @param call what was done
     * @param outcome what came of it; empty if there is nothing to say
     */
    void add(String call, String outcome) {
        String line = call.replaceAll("\\s+", " ");
        lines.add(line + " ".repeat(Math.max(1, COLUMN - line.length())) + outcome);
    }

    /** The lines so far. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
