package testkit.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was done in which order, with what came of it. One thread writes; others may read meanwhile. */
public final class History {

    private static final int COLUMN = 72;

    private final List<HistoryEvent> events = new CopyOnWriteArrayList<>();
    /** What was begun last, until something comes of it. */
    private volatile HistoryEvent running;

    /**
     * Notes what was begun, which is shown until something comes of it.
     *
     * @param client whose call it is, not null
     * @param call what is called, not null
     */
    public void begins(String client, String call) {
        running = new HistoryEvent(client, oneLine(call), HistoryEvent.Kind.DONE, "since then nothing");
    }

    /**
     * Adds a line.
     *
     * @param client whose call it was, not null
     * @param call what was called, not null; shown on one line
     * @param kind how it went, not null
     * @param outcome what came of it; empty if there is nothing to say
     */
    public void add(String client, String call, HistoryEvent.Kind kind, String outcome) {
        cameBack(client);
        events.add(new HistoryEvent(client, oneLine(call), kind, outcome));
    }

    /**
     * Notes that what was begun has come back.
     *
     * @param client whose call it was, not null
     */
    public void cameBack(String client) {
        if (running != null && running.client().equals(client)) {
            running = null;
        }
    }

    private static String oneLine(String call) {
        return call.replaceAll("\\s+", " ");
    }

    /**
     * What was added so far.
     *
     * @return the lines in order; a copy
     */
    public List<HistoryEvent> events() {
        return List.copyOf(events);
    }

    /** The lines so far, their outcomes below each other. */
    @Override
    public String toString() {
        List<HistoryEvent> lines = new ArrayList<>(events);
        Optional.ofNullable(running).ifPresent(lines::add);
        return text(lines);
    }

    /**
     * The lines of a history, to be read.
     *
     * @param events the lines, not null
     * @return a line each, their outcomes below each other
     */
    public static String text(List<HistoryEvent> events) {
        List<String> lines = new ArrayList<>();
        for (HistoryEvent event : events) {
            String line = event.client() + ": " + event.call();
            lines.add(event.outcome().isEmpty() ? line
                    : line + " ".repeat(Math.max(1, COLUMN - line.length())) + "-- " + event.outcome());
        }
        return String.join("\n", lines);
    }
}
