package katas.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Calls itself with one attempt less and a bound twice as large, and looks at the refusal by walking its causes as a
 * stream.
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
        return run(work, attempts - 1, first);
    }

    private <T> T run(Work<T> work, int left, long bound) throws SQLException, InterruptedException {
        try {
            return attempt(work);
        } catch (SQLException | RuntimeException failure) {
            if (left == 0 || !saysTryAgain(failure)) {
                throw failure;
            }
        }
        pause.pause(Duration.ofNanos((long) (random.nextDouble() * bound)));
        return run(work, left - 1, bound > longest / 2 ? longest : 2 * bound);
    }

    private <T> T attempt(Work<T> work) throws SQLException {
        Connection connection = source.getConnection();
        try {
            int level = connection.getTransactionIsolation();
            // Before the transaction begins, for afterwards it is too late.
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                setBack(connection, level);
            }
        } finally {
            close(connection);
        }
    }

    /** Throws nothing: whether the attempt was a success is known by now, and must not be forgotten. */
    private static void setBack(Connection connection, int level) {
        try {
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(level);
        } catch (SQLException late) {
            // A pool finds out by itself what its connections are still good for.
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException late) {
            // As above.
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
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state != null && TRY_AGAIN.contains(state));
    }
}
