package testkit.sql;

import java.util.ArrayList;
import java.util.List;

/** What was done in which order, with what came of it. */
final class History {

    private static final int COLUMN = 72;

    private final List<HistoryEvent> events = new ArrayList<>();

    void add(String transaction, String call, HistoryEvent.Kind kind, String outcome) {
        events.add(new HistoryEvent(transaction, call.replaceAll("\\s+", " "), kind, outcome));
    }

    List<HistoryEvent> events() {
        return List.copyOf(events);
    }

    /** The lines so far, their outcomes below each other. */
    @Override
    public String toString() {
        return text(events);
    }

    /** The lines of a history. */
    static String text(List<HistoryEvent> events) {
        List<String> lines = new ArrayList<>();
        for (HistoryEvent event : events) {
            String line = event.transaction() + ": " + event.call();
            lines.add(event.outcome().isEmpty() ? line
                    : line + " ".repeat(Math.max(1, COLUMN - line.length())) + "-- " + event.outcome());
        }
        return String.join("\n", lines);
    }
}
