package katas.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * Counts down and doubles the bound as it goes, and looks for the refusal among the causes by calling itself.
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
     *     more attempts. What is no refusal, be it this, a {@code RuntimeException} or an {@code Error}, is thrown at
     *     once, as it came. What an attempt's rollback fails with is not thrown
     * @throws InterruptedException if the thread is interrupted during a pause; nothing is committed then
     * @throws NullPointerException if {@code work} is null
     */
    public <T> T run(Work<T> work) throws SQLException, InterruptedException {
        Objects.requireNonNull(work, "work");
        long bound = first;
        for (int left = attempts - 1;; left--) {
            try {
                return attempt(work);
            } catch (Throwable failure) {
                if (left == 0 || !saysTryAgain(failure, new ArrayList<>())) {
                    throw failure;
                }
            }
            pause.pause(Duration.ofNanos(random.longs(1, 0, bound).findFirst().orElseThrow()));
            bound = bound > longest / 2 ? longest : 2 * bound;
        }
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

    private static boolean saysTryAgain(Throwable failure, List<Throwable> above) {
        boolean circle = above.stream().anyMatch(cause -> cause == failure);
        if (failure == null || circle) {
            return false;
        }
        above.add(failure);
        return failure instanceof SQLException refusal && refusal.getSQLState() != null
                && TRY_AGAIN.contains(refusal.getSQLState()) || saysTryAgain(failure.getCause(), above);
    }
}
