package katas.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
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

    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    private final DataSource source;
    private final int attempts;
    private final long first;
    private final long longest;
    private final Pause pause;
    private final RandomGenerator random;

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
        this.source = Objects.requireNonNull(source, "source");
        this.attempts = attempts;
        this.pause = Objects.requireNonNull(pause, "pause");
        this.random = Objects.requireNonNull(random, "random");
        if (attempts < 1) {
            throw new IllegalArgumentException("there is at least 1 attempt, not " + attempts);
        }
        if (first.compareTo(Duration.ofNanos(1)) < 0) {
            throw new IllegalArgumentException("the first pause must be longer than 0, not " + first);
        }
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("the longest pause is not shorter than the first, as is " + longest);
        }
        if (longest.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("the longest pause is at most 292 years, not " + longest);
        }
        this.first = first.toNanos();
        this.longest = longest.toNanos();
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
        Objects.requireNonNull(work, "work");
        for (int attempt = 1; attempt < attempts; attempt++) {
            try {
                return attempt(work);
            } catch (Throwable failure) {
                if (!saysTryAgain(failure)) {
                    throw failure;
                }
            }
            pause.pause(Duration.ofNanos(random.nextLong(bound(attempt))));
        }
        return attempt(work);
    }

    private <T> T attempt(Work<T> work) throws SQLException {
        Connection connection = source.getConnection();
        int level = Connection.TRANSACTION_NONE;
        T result;
        try {
            level = connection.getTransactionIsolation();
            // Before the transaction begins, for afterwards it is too late.
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            result = work.on(connection);
            connection.commit();
        } catch (Throwable failure) {
            undo(connection, level, failure);
            throw failure;
        }
        release(connection, level);
        return result;
    }

    /** Takes everything back. If that fails, nothing is set back: auto-commit, once on, would commit what is open. */
    private static void undo(Connection connection, int level, Throwable failure) {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            setBack(connection, level);
        } catch (SQLException | RuntimeException second) {
            if (second != failure) {
                failure.addSuppressed(second);
            }
        }
    }

    /** Throws no exception: that the attempt was a success is known by now, and must not be forgotten. */
    private static void release(Connection connection, int level) {
        try (connection) {
            setBack(connection, level);
        } catch (SQLException | RuntimeException late) {
            // A pool finds out by itself what its connections are still good for.
        }
    }

    private static void setBack(Connection connection, int level) throws SQLException {
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(level);
    }

    private static boolean saysTryAgain(Throwable failure) {
        // Causes may form a circle.
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && TRY_AGAIN.contains(String.valueOf(refusal.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private long bound(int attempt) {
        // Doubling a long too often would make it negative.
        long doubled = attempt > Long.numberOfLeadingZeros(first) ? Long.MAX_VALUE : first << attempt - 1;
        return Math.min(longest, doubled);
    }
}
