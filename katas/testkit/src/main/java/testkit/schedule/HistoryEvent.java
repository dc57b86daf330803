package testkit.schedule;

/**
 * One line of a schedule that ran: a call that began to wait, or that ended.
 *
 * @param client whose call it was
 * @param call what was called, such as a statement or {@code cache.get(user:1)}
 * @param kind how it went
 * @param outcome what came of it, in a few words; empty if there is nothing to say
 */
public record HistoryEvent(String client, String call, Kind kind, String outcome) {

    /** How a call went. */
    public enum Kind {

        /** It was done. */
        DONE,

        /** It waits for another client. */
        WAITS,

        /** It has waited, and is done now. */
        GOES_ON,

        /** Its client waits, and so it is to be done later. */
        QUEUED,

        /** It has failed, at once or after it has waited. */
        REFUSED
    }

    /** The line, such as {@code T1: COMMIT -- ok}. */
    @Override
    public String toString() {
        return client + ": " + call + (outcome.isEmpty() ? "" : " -- " + outcome);
    }
}
