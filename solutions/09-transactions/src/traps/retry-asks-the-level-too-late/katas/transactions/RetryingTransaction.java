package katas.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * Sends its wish for a level after the transaction: in psql and over drivers a SET TRANSACTION outside of a
 * transaction only warns, and here too the work has run at another level than its author believes.
 *
 * Caught by: RetryingTransactionTest.theLevelIsSerializable
 * Caught by: RetryingTransactionTest.aRefusedCommitIsARefusal
 * Caught by: RetryingTransactionTest.whatIsCommittedIsNotDoneAgain
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
     * @param longest the upper bound of all pauses, not shorter than {@code first}, and at most 292 years; not null
     * @param pause waits between attempts, not null
     * @param random draws the lengths of pauses, not null
     * @throws IllegalArgumentException if a number or a length is out of range; the message contains it
     * @throws NullPointerException if an argument is null
     */
    public RetryingTransaction(DataSource source, int attempts, Duration first, Duration longest, Pause pause,
            RandomGenerator random) {
        this.source = Objects.requireNonNull(source, "source");
        this.attempts = attempts;
        this.first = first.toNanos();
        this.longest = longest.toNanos();
        this.pause = Objects.requireNonNull(pause, "pause");
        this.random = Objects.requireNonNull(random, "random");
        if (attempts < 1) {
            throw new IllegalArgumentException("there is at least 1 attempt, not " + attempts);
        }
        if (this.first < 1) {
            throw new IllegalArgumentException("the first pause must be longer than 0, not " + first);
        }
        if (this.longest < this.first) {
            throw new IllegalArgumentException("the longest pause is not shorter than the first, as is " + longest);
        }
    }

    /**
     * Runs work until it is committed.
     *
     * @param work what to do, not null
     * @param <T> the type of its result
     * @return what the attempt that was committed returned
     * @throws SQLException if the work or its commit fails with it. It is the last attempt's refusal when there are no
     *     more attempts. What is no refusal, be it this, a {@code RuntimeException} or an {@code Error}, is thrown at
     *     once, as it came. What an attempt's rollback fails with is not thrown
     * @throws InterruptedException if the thread is interrupted during a pause; nothing is committed then
     * @throws NullPointerException if {@code work} is null
     */
    public <T> T run(Work<T> work) throws SQLException, InterruptedException {
        Objects.requireNonNull(work, "work");
        for (int attempt = 1; attempt < attempts; attempt++) {
            try {
                return attempt(work);
            } catch (SQLException | RuntimeException failure) {
                if (!saysTryAgain(failure)) {
                    throw failure;
                }
            }
            pause.pause(Duration.ofNanos(random.nextLong(bound(attempt))));
        }
        return attempt(work);
    }

    private <T> T attempt(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int level = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(level);
            }
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private static boolean saysTryAgain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
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
