package testkit.sql;

/**
 * One line of a schedule that ran: a call that began to wait, or that ended.
 *
 * @param transaction whose call it was
 * @param call what was called, such as a statement
 * @param kind how it went
 * @param outcome what came of it, in a few words; empty if there is nothing to say
 */
public record HistoryEvent(String transaction, String call, Kind kind, String outcome) {

    /** How a call went. */
    public enum Kind {

        /** It was done. */
        DONE,

        /** It waits for another transaction. */
        WAITS,

        /** It has waited, and is done now. */
        GOES_ON,

        /** Its transaction waits, and so it is to be done later. */
        QUEUED,

        /** The database has refused it, at once or after it has waited. */
        REFUSED
    }

    /** The line, such as {@code T1: COMMIT -- ok}. */
    @Override
    public String toString() {
        return transaction + ": " + call + (outcome.isEmpty() ? "" : " -- " + outcome);
    }
}
