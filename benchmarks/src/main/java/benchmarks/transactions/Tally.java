package benchmarks.transactions;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often what has happened to the operations of one kata. Thread-safe. */
final class Tally {

    /** What can happen. */
    enum Event {
        /** An operation was called. */
        OPERATIONS("operations"),
        /** It did what it was asked to. */
        DONE("done"),
        /** It said no, as the contract demands: too little money, the last doctor, nothing to claim. */
        REFUSED("refused"),
        /** Its connection was closed in the middle, or the answer to its commit was lost. */
        BROKEN("connection lost"),
        /** A statement took longer than it was allowed to. */
        TIMED_OUT("timed out"),
        /** The database refused it at SERIALIZABLE, and it was called again. */
        RETRIED("retried"),
        /** The database refused it at READ COMMITTED. */
        DEADLOCKS("deadlocks"),
        /** The invariants were looked at. */
        CHECKS("checks");

        private final String title;

        Event(String title) {
            this.title = title;
        }

        /** The heading of its column. */
        @Override
        public String toString() {
            return title;
        }
    }

    private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

    Tally() {
        for (Event event : Event.values()) {
            counts.put(event, new LongAdder());
        }
    }

    void add(Event event) {
        counts.get(event).increment();
    }

    long count(Event event) {
        return counts.get(event).sum();
    }

    /** The counts in the order of the events. */
    List<String> cells() {
        return counts.values().stream().map(count -> String.format(Locale.ROOT, "%d", count.sum())).toList();
    }
}
