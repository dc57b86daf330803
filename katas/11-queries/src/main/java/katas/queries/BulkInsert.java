package katas.queries;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Inserts many rows in few calls: all of them or nothing, or chunk by chunk with an account of how far it came.
 *
 * <p>The table is {@code reading (sensor BIGINT NOT NULL, taken BIGINT NOT NULL, amount BIGINT NOT NULL, note
 * VARCHAR(200), PRIMARY KEY (sensor, taken))}.
 *
 * <p>Rows are sent in the order of the list and in chunks, all of the given size but the last, which may be smaller. No
 * statement has more parameters than allowed, and no call of {@code execute}, {@code executeUpdate},
 * {@code executeBatch} or {@code executeLargeBatch} sends rows of two chunks. Let a statement have room for k rows, the
 * allowed parameters divided by 4 and rounded down; then a chunk of n rows takes at most ⌈n / k⌉ such calls.
 *
 * <p>What counts is what the driver says, which gives no more counts than there were rows or statements. A row of a
 * batch is inserted if its count is 1 or {@link Statement#SUCCESS_NO_INFO}; a statement for several rows has inserted
 * them if its count is their number or, in a batch, {@link Statement#SUCCESS_NO_INFO}. With any other count, or fewer
 * counts than rows, the insertion has failed, as it has with an exception; its cause is then a {@link SQLException}.
 *
 * <p>A failure that is an exception is told in a {@link BulkInsertException} with that exception as its cause, as it
 * came, also if it is the source that gives no connection; an {@code Error} is thrown as it came. If the call that
 * fails is a commit, the rows of its transaction are unsure, whatever it says. The row that was refused is told if rows
 * were sent by {@code executeBatch} and its counts, those of the result or of a {@link BatchUpdateException}, tell it:
 * it is the first of which the count says that it was not inserted, or, if there are fewer counts than rows and none
 * says so, the row behind the last count, which is the first where the array is empty. An exception whose array is null
 * tells nothing, nor do counts of which all are {@link Statement#EXECUTE_FAILED}, one for each row of a batch of two or
 * more: then the driver does not tell rows apart.
 *
 * <p>Every call for at least one row takes one connection from the source and closes it, also when it fails, with no
 * transaction left open, in the mode and at the level of isolation at which it came. A connection that cannot be rolled
 * back or set back is closed all the same, and nothing that was not committed is committed by that. Once the last
 * commit has returned, an exception while the connection is set back or closed is not thrown; an {@code Error} is, also
 * one that comes behind such an exception, and all rows are in the table then. One object may serve several calls at
 * the same time.
 */
public final class BulkInsert {

    /**
     * Inserts into a database.
     *
     * @param source its connections, in auto-commit mode or not; not null
     * @param chunk how many rows are sent together, at least 1
     * @param parameters how many parameters a statement may have, at least 4; 65,535 for PostgreSQL
     * @throws IllegalArgumentException if a number is out of range; the message contains it
     * @throws NullPointerException if {@code source} is null
     */
    public BulkInsert(DataSource source, int chunk, int parameters) {
        throw new UnsupportedOperationException("TODO: new BulkInsert");
    }

    /**
     * Inserts all rows in one transaction, or none.
     *
     * @param rows the rows; may be empty; not null, and none of them null
     * @throws BulkInsertException if it fails; no row is inserted then, and unsure is none of them or all
     * @throws NullPointerException if the list or a row is null; nothing was inserted
     */
    public void insertAll(List<Reading> rows) throws BulkInsertException {
        throw new UnsupportedOperationException("TODO: BulkInsert.insertAll");
    }

    /**
     * Inserts the rows chunk by chunk, each in a transaction of its own, and ends at the first that fails.
     *
     * @param rows the rows; may be empty; not null, and none of them null
     * @throws BulkInsertException if a chunk fails; those before it are inserted, and none behind it; unsure is none of
     *     its rows or all
     * @throws NullPointerException if the list or a row is null; nothing was inserted
     */
    public void insertChunks(List<Reading> rows) throws BulkInsertException {
        throw new UnsupportedOperationException("TODO: BulkInsert.insertChunks");
    }
}
