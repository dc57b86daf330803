package testkit.sql;

import java.util.List;
import java.util.stream.Collectors;

/** One step of a {@link Stepper}, and what became of it. It may still wait, and be done later. */
public final class Step {

    /** What became of a step. */
    public enum State {

        /** Its transaction has steps before it that still wait. */
        QUEUED,

        /** It waits for a lock that another transaction holds. */
        WAITING,

        /** It was done. */
        DONE,

        /** The database refused it. */
        FAILED
    }

    private final String transaction;
    private final String what;
    private State state = State.QUEUED;
    private boolean waited;
    private Object result = "";
    private String sqlState = "";

    Step(String transaction, String what) {
        this.transaction = transaction;
        this.what = what;
    }

    /**
     * Whose step it is.
     *
     * @return the transaction's name
     */
    public String transaction() {
        return transaction;
    }

    /**
     * What became of it.
     *
     * @return the state as of now
     */
    public State state() {
        return state;
    }

    /**
     * Whether it had to wait for another transaction.
     *
     * @return true if it waits or did
     */
    public boolean waited() {
        return waited;
    }

    /**
     * Why the database refused it.
     *
     * @return the SQLState, empty if it did not
     */
    public String sqlState() {
        return sqlState;
    }

    /**
     * The rows of a query.
     *
     * @return the rows, each a list of the values of its columns; empty if it was no query or was not done
     */
    public List<?> rows() {
        return result instanceof List<?> rows ? rows : List.of();
    }

    /**
     * The result.
     *
     * @return rows for a query, the number of rows for another statement, what the work returned, or an empty string
     */
    public Object result() {
        return result;
    }

    String what() {
        return what;
    }

    void waits() {
        state = State.WAITING;
        waited = true;
    }

    void done(Object outcome) {
        state = State.DONE;
        result = outcome;
    }

    void failed(String refusal) {
        state = State.FAILED;
        sqlState = refusal;
    }

    /** The outcome in a few words. */
    String outcome() {
        if (state == State.FAILED) {
            return "SQLState " + sqlState;
        }
        if (result instanceof List<?> rows) {
            return rows.isEmpty() ? "no row" : rows.stream().map(Step::row).collect(Collectors.joining(" "));
        }
        if (result instanceof Integer count) {
            return count == 1 ? "1 row" : count + " rows";
        }
        return result == null || "".equals(result) ? "ok" : result.toString();
    }

    private static String row(Object row) {
        return row instanceof List<?> columns
                ? columns.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"))
                : String.valueOf(row);
    }

    /** The line of the schedule, such as {@code T1: COMMIT}. */
    @Override
    public String toString() {
        return transaction + ": " + what;
    }
}
