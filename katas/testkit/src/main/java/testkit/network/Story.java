package testkit.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import testkit.schedule.History;
import testkit.schedule.HistoryEvent;

/** What has happened in a network, a line a step; or nothing, where nobody will read it. */
final class Story {

    private final List<HistoryEvent> events = new ArrayList<>();
    private boolean told;

    private String who;
    private String what;
    private final List<String> outcomes = new ArrayList<>();
    /** Who was sent the same message in this step. */
    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    Story(boolean told) {
        this.told = told;
    }

    /** Begins the line of the next step. */
    void begins(String node, Supplier<String> step) {
        if (told) {
            end();
            who = node;
            what = step.get();
        }
    }

    void note(String outcome) {
        if (who != null) {
            outcomes.add(outcome);
        }
    }

    void sent(Object message, String from, String to, boolean lost) {
        if (told) {
            String words = (from.equals(who) ? "" : from + " ") + "sends " + message
                    + (lost ? ", over a cut link," : "");
            sent.computeIfAbsent(words, same -> new ArrayList<>()).add(to);
        }
    }

    /** Does something that is one step: what happens in it is not told, but what is noted. */
    void silently(Runnable work) {
        boolean before = told;
        told = false;
        try {
            work.run();
        } finally {
            told = before;
        }
    }

    private void end() {
        if (who != null) {
            events.add(line());
        }
        who = null;
        outcomes.clear();
        sent.clear();
    }

    private HistoryEvent line() {
        List<String> all = new ArrayList<>(outcomes);
        sent.forEach((what, receivers) -> all.add(what + " to " + String.join(", ", receivers)));
        return new HistoryEvent(who, oneLine(what), HistoryEvent.Kind.DONE, oneLine(String.join("; ", all)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    List<HistoryEvent> events() {
        List<HistoryEvent> all = new ArrayList<>(events);
        if (who != null) {
            all.add(line());
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "Schedule\n" + History.text(events());
    }
}
