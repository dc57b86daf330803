package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads all candidates without a lock, and tries to lock them one by one until it gets one that is still free.
 */
public final class JobQueue {

    private final DataSource source;
    private final InstantSource clock;
    private final Duration lease;

    /**
     * Queues jobs in a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @param clock what tells the time, not null
     * @param lease how long a claim lasts, at least a millisecond; not null
     * @throws IllegalArgumentException if {@code lease} is shorter; the message contains it
     * @throws NullPointerException if an argument is null
     */
    public JobQueue(DataSource source, InstantSource clock, Duration lease) {
        this.source = Objects.requireNonNull(source, "source");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.lease = Objects.requireNonNull(lease, "lease");
        if (lease.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("a lease lasts at least a millisecond, not " + lease);
        }
    }

    /**
     * Adds a job at the end.
     *
     * @param payload what is to be done, at most 200 characters; not null
     * @throws NullPointerException if {@code payload} is null
     * @throws SQLException if the database refuses
     */
    public void add(String payload) throws SQLException {
        Objects.requireNonNull(payload, "payload");
        try (Connection connection = source.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO job (payload) VALUES (?)")) {
            insert.setString(1, payload);
            insert.executeUpdate();
        }
    }

    /**
     * Claims the next job.
     *
     * @return the job; empty if there is none that can be claimed now
     * @throws SQLException if the database refuses; then nothing is claimed
     */
    public Optional<Job> claim() throws SQLException {
        long now = clock.millis();
        Connection connection = source.getConnection();
        Optional<Job> job;
        try {
            connection.setAutoCommit(false);
            job = next(connection, now);
            if (job.isPresent()) {
                mark(connection, job.get(), endOfLease(now));
            }
            connection.commit();
        } catch (Throwable failure) {
            undo(connection, failure);
            throw failure;
        }
        release(connection);
        return job;
    }

    /** A sum that does not fit would be negative, and the lease over before it began. */
    private long endOfLease(long now) {
        return lease.compareTo(Duration.ofMillis(Long.MAX_VALUE - now)) < 0 ? now + lease.toMillis() : Long.MAX_VALUE;
    }

    /** Takes everything back. If that fails, nothing is set back: auto-commit, once on, would commit what is open. */
    private static void undo(Connection connection, Throwable failure) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException second) {
            if (second != failure) {
                failure.addSuppressed(second);
            }
        }
    }

    /** Throws no exception: the commit has returned, and whoever saw one would believe that it had not. */
    private static void release(Connection connection) {
        try (connection) {
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException late) {
            // A pool finds out by itself what its connections are still good for.
        }
    }

    /**
     * Removes a job that was done.
     *
     * @param job as it was claimed, not null
     * @return true if this claim was the job's last, be its lease over or not; false, and nothing has changed, if the
     *     job was claimed again since, or completed
     * @throws NullPointerException if {@code job} is null
     * @throws SQLException if the database refuses
     */
    public boolean complete(Job job) throws SQLException {
        // The number of the attempt tells this claim from those before and after it.
        try (Connection connection = source.getConnection(); PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM job WHERE id = ? AND attempts = ?")) {
            delete.setLong(1, job.id());
            delete.setInt(2, job.attempt());
            return delete.executeUpdate() == 1;
        }
    }

    private static Optional<Job> next(Connection connection, long now) throws SQLException {
        for (long id : candidates(connection, now)) {
            Optional<Job> job = taken(connection, id, now);
            if (job.isPresent()) {
                return job;
            }
        }
        return Optional.empty();
    }

    private static List<Long> candidates(Connection connection, long now) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM job WHERE claimed_until <= ? ORDER BY id")) {
            select.setLong(1, now);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private static Optional<Job> taken(Connection connection, long id, long now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT payload, attempts FROM job "
                + "WHERE id = ? AND claimed_until <= ? FOR UPDATE SKIP LOCKED")) {
            select.setLong(1, id);
            select.setLong(2, now);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Job(id, row.getString(1), row.getInt(2) + 1)) : Optional.empty();
            }
        }
    }

    private static void mark(Connection connection, Job job, long until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE job SET attempts = ?, claimed_until = ? WHERE id = ?")) {
            update.setInt(1, job.attempt());
            update.setLong(2, until);
            update.setLong(3, job.id());
            update.executeUpdate();
        }
    }
}
