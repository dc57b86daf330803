package testkit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was done in which order, with what came of it. One thread writes; others may read meanwhile. */
final class History {

    private static final int COLUMN = 72;

    private final List<HistoryEvent> events = new CopyOnWriteArrayList<>();
    /** What was begun last, until something comes of it. */
    private volatile HistoryEvent running;

    void begins(String transaction, String call) {
        running = new HistoryEvent(transaction, oneLine(call), HistoryEvent.Kind.DONE, "since then nothing");
    }

    void add(String transaction, String call, HistoryEvent.Kind kind, String outcome) {
        cameBack(transaction);
        events.add(new HistoryEvent(transaction, oneLine(call), kind, outcome));
    }

    void cameBack(String transaction) {
        if (running != null && running.transaction().equals(transaction)) {
            running = null;
        }
    }

    private static String oneLine(String call) {
        return call.replaceAll("\\s+", " ");
    }

    List<HistoryEvent> events() {
        return List.copyOf(events);
    }

    /** The lines so far, their outcomes below each other. */
    @Override
    public String toString() {
        List<HistoryEvent> lines = new ArrayList<>(events);
        Optional.ofNullable(running).ifPresent(lines::add);
        return text(lines);
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
