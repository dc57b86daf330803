package katas.transactions;

import java.sql.SQLException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * Runs work in a transaction, and runs it again when the database has refused it for the sake of another transaction.
 *
 * <p>Such a refusal has SQLState 40001 (serialization failure) or 40P01 (PostgreSQL's name for a deadlock's victim). It
 * may come from any statement of the work and from the commit; the work may have wrapped it, so it counts wherever it
 * stands among the causes of what is thrown, be this an exception or an {@code Error}. It says: nothing has happened,
 * try again. No other failure does, and least of all one that says that nobody knows, such as 40003 or a lost
 * connection. Whether a refusal counts when it comes before the work, from taking the connection or setting its level,
 * is left open.
 *
 * <p>An attempt is the whole work, on a connection that is taken from the source for this attempt, in a transaction at
 * level SERIALIZABLE, which is committed if the work returns and rolled back if it throws, whatever it throws. The work
 * never runs in auto-commit mode. Then the connection is set back to auto-commit mode and to the level at which it
 * came, and closed. A connection that cannot be rolled back or set back is closed all the same, and nothing of an
 * attempt that has failed is committed by that.
 *
 * <p>Once the commit has returned, the result stands. An exception while the connection is set back or closed is
 * neither a reason for another attempt, whatever its SQLState, nor thrown.
 *
 * <p>Before attempt n + 1, n counted from 1, it calls its {@link Pause}, once, with a length drawn uniformly from 0
 * (inclusive) to min(longest, first · 2ⁿ⁻¹) (exclusive), to the nanosecond: "full jitter". A length of 0 is passed on
 * like any other. No connection is held during a pause. Thread-safe if its source, its pause and its random numbers
 * are.
 *
 * <p>Source: the pauses are those of M. Brooker, <i>Exponential backoff and jitter</i>, 2015.
 */
public final class RetryingTransaction {

    /**
     * Runs work in transactions of a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @param attempts how many there are at most, at least 1
     * @param first the upper bound of the first pause, longer than 0; not null
     * @param longest the upper bound of all pauses, not shorter than {@code first}, and at most
     *     {@code Long.MAX_VALUE} nanoseconds, which are 292 years; not null
     * @param pause waits between attempts, not null
     * @param random draws the lengths of pauses, not null
     * @throws IllegalArgumentException if a number or a length is out of range; the message contains it
     * @throws NullPointerException if an argument is null
     */
    public RetryingTransaction(DataSource source, int attempts, Duration first, Duration longest, Pause pause,
            RandomGenerator random) {
        throw new UnsupportedOperationException("TODO: new RetryingTransaction");
    }

    /**
     * Runs work until it is committed.
     *
     * @param work what to do, not null
     * @param <T> the type of its result
     * @return what the attempt that was committed returned
     * @throws SQLException if the work or its commit fails with it. It is the last attempt's refusal when there are no
     *     more attempts. What is no refusal, be it this, any other exception or an {@code Error}, is thrown at once, as
     *     it came. What an attempt's rollback fails with is not thrown. What a pause throws is thrown
     * @throws InterruptedException if the thread is interrupted during a pause; nothing is committed then
     * @throws NullPointerException if {@code work} is null
     */
    public <T> T run(Work<T> work) throws SQLException, InterruptedException {
        throw new UnsupportedOperationException("TODO: RetryingTransaction.run");
    }
}
